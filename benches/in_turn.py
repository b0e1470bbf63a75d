#!/usr/bin/env python3
"""Times two commands in turn, A B A B ..., and prints the medians and the ratio.

    benches/in_turn.py [-n ROUNDS] 'COMMAND A' 'COMMAND B'

In turn, since machines are shared and change their speed from minute to minute: each ratio is of two runs side by side.
Peak memory is of the largest process, as the system counts it. One round before is not counted.
"""
import argparse, os, shlex, statistics, subprocess, time


def run(command):
    begin = time.perf_counter()
    child = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{command}: exit status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("-n", type=int, default=5)
    ask.add_argument("a")
    ask.add_argument("b")
    given = ask.parse_args()
    run(given.a), run(given.b)
    rounds = [(run(given.a), run(given.b)) for _ in range(given.n)]
    for name, index in (("A", 0), ("B", 1)):
        wall, cpu, memory = (statistics.median(pair[index][figure] for pair in rounds) for figure in range(3))
        print(f"{name}: {wall:.3f} s wall, {cpu:.3f} s of processor, {memory:.0f} MB")
    for figure, what in ((0, "wall"), (1, "processor"), (2, "memory")):
        ratios = sorted(a[figure] / b[figure] for a, b in rounds)
        print(f"A/B {what}: median {statistics.median(ratios):.4f} ({ratios[0]:.4f} to {ratios[-1]:.4f})")


main()

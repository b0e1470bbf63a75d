//! Whatever else a sentence tells, the meeting in it is found: fillers of many shapes, each in every frame of its kind.

use super::told;

/// Before the clause, and closed by a comma.
const OPENERS: &[&str] = &[
    "To that end",
    "With a shrug",
    "In reply to a question from the floor",
    "In a letter to Maria Rossi",
    "In telegram 17 from Vienna",
    "As indicated in the paper to the Fisheries Council",
    "After handing a note to Minister Dunn",
    "Although Norway is a party to the treaty",
    "Although it was late",
    "Since the harbour is vital to Norway",
    "In the statement which came before the passage of the act",
    "While the ships waited for fuel in the north",
    "Despite a strike that closed the port",
];

/// What somebody is to do besides.
const TO_DO: &[&str] = &[
    "address the nation",
    "cut prices paid to growers",
    "give the crew this answer",
    "name a man of outstanding talent",
    "pass a motion endorsing the budget",
    "counter the influence of the left",
    "set aside some old claims",
    "put the papers on the table all at once",
    "cause a popular uprising",
    "restock the stores after losses in spring",
    "make such an offer",
    "advise and guide the crews",
    "keep or mend the nets",
    "draft studies for further use",
    "find out whether the harbour is open",
    "create a mood which is fit for it",
    "imply a degree of interest",
    "be a close friend",
    "be approved by the senate",
    "be in Vienna in June",
    "acquire some naval training",
];

/// What somebody has done besides.
const DONE: &[&str] = &[
    "toured a school",
    "was greeted by a crowd",
    "rejected a draft which was unfair",
    "signed a paper endorsing the budget",
    "spoke of the prices paid to growers",
    "opened a mill built by the state",
    "quelled a popular uprising",
    "left a note for those who mend the nets",
];

/// The frames with fillers in which no meeting of both, planned or not, is found.
fn missed(frames: &[&str], fillers: &[&str], planned: bool) -> Vec<String> {
    let texts = fillers.iter().flat_map(|filler| frames.iter().map(move |frame| frame.replace("{}", filler)));
    let wrong = texts.filter_map(|text| {
        let have = told(&text);
        let found =
            have.iter().any(|meeting| meeting.starts_with("Berg+Lund") && meeting.contains("planned") == planned);
        (!found).then(|| format!("{text}\n   have {have:?}"))
    });
    wrong.collect()
}

#[test]
fn meetings_are_found_whatever_else_is_told() {
    let planned = [
        "Anna Berg will {} and meet Otto Lund.",
        "Anna Berg wants to {} before meeting Otto Lund.",
        "Anna Berg is to {} as well as meeting Otto Lund.",
    ];
    let held = ["Anna Berg {} and met Otto Lund.", "Anna Berg {} after meeting Otto Lund."];
    let opened = [
        "{}, Anna Berg met Otto Lund.",
        "{}, Anna Berg and Otto Lund met.",
        "{}, Anna Berg and Otto Lund held talks.",
        "{}, Anna Berg, a judge from Oslo, met Otto Lund.",
        "{}, Anna Berg, who was ill, had lunch with Otto Lund.",
    ];
    let wrong = [missed(&planned, TO_DO, true), missed(&held, DONE, false), missed(&opened, OPENERS, false)].concat();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

"""What is evidence: what is attached, linked, sent already or lies somewhere; not what is to come."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Mandatory training for midwives", date(2021, 2, 26)),)


def points_to_evidence(text: str) -> bool:
    return any(one.field is Field.EVIDENCE for one in interpret(text, on=ON, asked=ONE))


@pytest.mark.parametrize(
    "text",
    [
        "The report is appended to this message.",
        "Minutes of both meetings are appended below.",
        "The audit is included with this email.",
        "the spreadsheet's with this email",
        "minutes saved under Maternity > PMRT",
        "Logs under Estates > Water > 2021",
        "the book is here at switch any time you want it",
        "The log is here in the office if you want to see it.",
        "log book here any time",
        "the folder's in the birth centre office",
        "The binder is at the nurses' station.",
        "Evidence: minutes of 3 Sept",
        "Evidence: log attached, certificate to follow",
        "Guideline attached - lemme know if its the wrong one.",
        "Register attached, will send the rest on Monday.",
        "See the minutes, which you will find on the divisional SharePoint.",
        "You'll find the logs in the governance folder.",
        "The certificates can be seen in the site file.",
        "Flushing logs are in the Estates share under Water / 2021.",
        "Minutes and extract are in Teams > Governance > 2021.",
        "Done, sheets in reception file.",
        "All logs filed with the Responsible Person.",
        "Emailed to you on Monday.",
        "The report was sent to the PMO last week.",
        "Sent them to you in January.",
        "We have a spreadsheet of it.",
        "Ive got the photos, got them on my phone.",
        "pics attached x",
        "audit att'd",
        "spreadsheet atached",
        "certificate enlosed",
        "screenshots are on the Q drive",
        "certs in the blue folder in my office",
        "Photos of every one in Teams.",
        "Certificate on the plant room wall with a copy on MiCAD.",
        "Key log, nearly forgot, log's in the fridge room, page one filled in already.",
        "LOG IS ON THE BACK OF THE LINEN ROOM DOOR COME AND SEE IT",
        "done - intranet > Education > JDF",
        "Minutes in the folder",
        "minutes on Teams",
        "See link below",
        "The report went to you last week",
        "We hold the records locally",
        "minutes are in the governance inbox",
        "Certificates are with Learning & Development.",
        "Evidence is with the governance team.",
        "Photos on Planet ref 448213.",
        "Done, log books in the estates office for anyone who wants to look",
        "certificates all done and filed in the ward office",
        "The logs are kept in the treatment rooms.",
        "results are on the IPC dashboard",
        "It's ratified, it's on the policies page",
        "the July audit pinned up in the coffee room",
        "training records are held by the practice educator",
        "Slides available from Hamid if you need evidence.",
        "oxygen done, emailed you the sheet last night",
        "put the audit sheet in the internal post to you on tues",
        "ive stuck the certs in the post",
        "minutes uploaded",
        "I've scanned it in to Teams",
        "The minutes and the template are attached.",
    ],
)
def test_what_is_there_now_is_evidence(text: str) -> None:
    assert points_to_evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Evidence: to follow",
        "Evidence: will send tomorrow",
        "Evidence: not yet",
        "Evidence: nothing so far",
        "The report will be appended to the minutes.",
        "The spreadsheet is with Emma for checking.",
        "The spreadsheet's with you tomorrow.",
        "the folder's in a mess",
        "The book is here to stay.",
        "The old folder is in the skip.",
        "We have problems with this email address.",
        "Staff can come here any time.",
        "Compliance in ICU > 90%.",
        "It depends on whether you count archived folders.",
        "Will send the photos tomorrow.",
        "Evidence to follow.",
        "I can email it to you on Monday.",
        "I will get the certificates to you.",
        "No evidence yet.",
        "What evidence do you need?",
        "Nothing was sent to you in error.",
        "We have a plan for the winter.",
        "The audits will be filed with the Responsible Person.",
        "We asked the office how the folders are named.",
        "Three staff sent home.",
        "The one on the intranet is dated 2018.",
        "The risk assessment form on the wall is out of date",
        "Notice on the door says closed",
        "Audit of notes in the records office starts Monday",
        "Just the forms to put on the intranet",
        "The report is with Jo for comments",
        "Policy with HR for approval.",
        "audit in ED next week",
        "Results are in line with target",
        "you sent me the sheet last month",
        "Sent you an email about the audit",
        "Response times are within 30 minutes in majors",
        "Records are kept on paper",
        "waiting for copies in the post",
        "photos in progress",
        "The link below the title does not open",
        "We have no records here",
        "Minutes of the group will be uploaded to Teams",
    ],
)
def test_what_is_still_to_come_or_no_paper_at_all_is_none(text: str) -> None:
    assert not points_to_evidence(text)

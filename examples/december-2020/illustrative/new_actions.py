"""What the reset makes of the seventeen findings that no open action covers, invented but for their number.

Each finding of the paper also gets a division, objectives and notices here: the alignment of 19/01/21.
"""

from illustrative import people as p
from illustrative.places import CLINICAL, CORPORATE, FAMILY, MEDICINE, SURGERY

# finding: reference, title, owner, executive lead, tester, due
NEW = {
    "M2": ("QS11.1", "Staff diagnostic imaging safely, so that patients are seen in time", p.RADIOLOGY,
           p.OPERATIONS, p.QUALITY_MATRON, "30/06/2021"),
    "M3": ("QS11.2", "Make out of hours staffing of imaging robust and sustainable", p.RADIOLOGY,
           p.OPERATIONS, p.QUALITY_MATRON, "30/06/2021"),
    "S6": ("QS11.3", "Keep nurse staffing of the Emergency Department at its agreed level", p.ED_MATRON,
           p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/06/2021"),
    "S12": ("QS11.4", "Give every medical ward the support staff that its patients need", p.MED_MATRON,
            p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/06/2021"),
    "S21": ("QS11.5", "Recruit and train the maternity staff that the service needs", p.MIDWIFERY,
            p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/09/2021"),
    "S22": ("QS11.6", "Keep the labour ward co-ordinator supernumerary at all times", p.MIDWIFERY,
            p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/06/2021"),
    "S7": ("QS12.1", "Meet the targets of audits in urgent and emergency care", p.AUDIT, p.MEDICAL_DIRECTOR,
           p.DEPUTY_DOCTOR, "30/09/2021"),
    "S14": ("QS12.2", "Meet the targets of audits in medicine", p.AUDIT, p.MEDICAL_DIRECTOR, p.DEPUTY_DOCTOR,
            "30/09/2021"),
    "S28": ("QS12.3", "Meet the targets of audits in end of life care", p.AUDIT, p.MEDICAL_DIRECTOR,
            p.DEPUTY_DOCTOR, "30/09/2021"),
    "S23": ("QS13.1", "Carry on the work on culture in maternity", p.MIDWIFERY, p.PEOPLE_DIRECTOR,
            p.ASSURANCE, "30/09/2021"),
    "S32": ("QS13.2", "Engage the staff of imaging in the running of their service", p.RADIOLOGY,
            p.PEOPLE_DIRECTOR, p.ASSURANCE, "30/09/2021"),
    "S4": ("QS14.1", "Make the Emergency Department's rooms and equipment safe, for mental health too",
           p.EMERGENCY, p.OPERATIONS, p.QUALITY_MATRON, "31/12/2021"),
    "S11": ("QS14.2", "Check resuscitation equipment on every medical ward", p.RESUSCITATION, p.CHIEF_NURSE,
            p.QUALITY_MATRON, "30/04/2021"),
    "S16": ("QS14.3", "Act on every patient safety alert in medicine", p.MED_MATRON, p.CHIEF_NURSE,
            p.DEPUTY_NURSE, "28/05/2021"),
    "S24": ("QS14.4", "Have a midwife at every CTG meeting", p.MIDWIFERY, p.MEDICAL_DIRECTOR, p.DEPUTY_DOCTOR,
            "30/04/2021"),
    "S29": ("QS14.5", "Shorten the wait for the preferred place of care and death", p.END_OF_LIFE,
            p.CHIEF_NURSE, p.QUALITY_MATRON, "30/06/2021"),
    "S33": ("QS14.6", "Agree a vision and a strategy for radiology", p.RADIOLOGY, p.MEDICAL_DIRECTOR,
            p.ASSURANCE, "30/09/2021"),
}  # fmt: skip

DIVISION_OF = {
    "Trust wide": CORPORATE,
    "Urgent and Emergency Care": MEDICINE,
    "Medicine": MEDICINE,
    "Surgery": SURGERY,
    "Maternity": FAMILY,
    "End of Life Care": CLINICAL,
    "Diagnostic Imaging": CLINICAL,
}
OBJECTIVES_OF = {
    "Mandatory Training": "SO2",
    "Workforce": "SO1; SO2",
    "Audit": "SO1; SO4",
    "Appraisals": "SO2; SO4",
    "Record Keeping": "SO1; SO4",
    "Culture / Engagement": "SO2",
    "ED Performance": "SO3",
    "Other": "SO1",
}
NOTICES_OF = {"S9": "S31-2", "S21": "S31-3", "S22": "S31-3"} | dict.fromkeys(
    ("M1", "S1", "S2", "S8", "S10", "S15", "S17", "S19", "S30", "S31"), "S29A-1"
)

"""Invented people, roles at example.org: a ward mailbox, a second address, a leave, a leaver among them."""

from illustrative.places import CLINICAL, CORPORATE, FAMILY, MEDICINE, SURGERY

CHIEF_NURSE, MEDICAL_DIRECTOR = "Chief Nurse", "Medical Director"
OPERATIONS, PEOPLE_DIRECTOR = "Chief Operating Officer", "Director of People"

DEPUTY_NURSE, DEPUTY_DOCTOR = "Deputy Chief Nurse", "Associate Medical Director"
QUALITY_MATRON, ASSURANCE = "Quality Matron", "Head of Assurance"

LEARNING, SAFEGUARDING = "Head of Learning and Development", "Named Nurse for Safeguarding"
RESUSCITATION, EMERGENCY = "Resuscitation Lead", "General Manager for Emergency Care"
ED_MATRON, RECORDS = "Matron for the Emergency Department", "Health Records Manager"
MED_MATRON, END_OF_LIFE = "Matron for Medicine", "Lead Nurse for End of Life Care"
PALLIATIVE, MIDWIFERY = "Clinical Lead for Palliative Medicine", "Head of Midwifery"
RADIOLOGY, AUDIT = "Radiology Services Manager", "Clinical Audit Manager"
INFECTION, MEDICINES = "Lead Nurse for Infection Prevention", "Medicines Safety Officer"
SURGERY_MATRON, GOVERNANCE = "Matron for Surgery", "Quality Governance Manager"
WARD_7 = "Ward 7 Nurse in Charge"

DEPUTY_MIDWIFE, THEATRES = "Deputy Head of Midwifery", "Theatre Manager"
AUDIT_OFFICER, DEPUTY_EMERGENCY = "Clinical Audit Officer", "Deputy General Manager for Emergency Care"


def _at(*names: str) -> str:
    return "; ".join(f"{name}@example.org" for name in names)


HEADER = (
    "Name",
    "Role",
    "Division",
    "Email",
    "Deputy",
    "Mailbox",
    "Left on",
    "Absent from",
    "Absent until",
)
PLAIN = (
    (CHIEF_NURSE, "Executive lead", CORPORATE, _at("chief.nurse")),
    (MEDICAL_DIRECTOR, "Executive lead", CORPORATE, _at("medical.director")),
    (OPERATIONS, "Executive lead", CORPORATE, _at("chief.operating.officer")),
    (PEOPLE_DIRECTOR, "Executive lead", CORPORATE, _at("director.of.people")),
    (DEPUTY_NURSE, "Tester", CORPORATE, _at("deputy.chief.nurse")),
    (DEPUTY_DOCTOR, "Tester", CORPORATE, _at("associate.medical.director")),
    (QUALITY_MATRON, "Tester", CORPORATE, _at("quality.matron")),
    (ASSURANCE, "Tester", CORPORATE, _at("head.of.assurance")),
    (LEARNING, "Owner", CORPORATE, _at("learning.development")),
    (SAFEGUARDING, "Owner", CORPORATE, _at("safeguarding.nurse")),
    (RESUSCITATION, "Owner", CLINICAL, _at("resuscitation.lead")),
    (EMERGENCY, "Owner", MEDICINE, _at("emergency.manager"), DEPUTY_EMERGENCY),
    (ED_MATRON, "Owner", MEDICINE, _at("ed.matron")),
    (RECORDS, "Owner", CORPORATE, _at("health.records")),
    (MED_MATRON, "Owner", MEDICINE, _at("medicine.matron")),
    (END_OF_LIFE, "Owner", CLINICAL, _at("end.of.life.nurse")),
    (PALLIATIVE, "Owner", CLINICAL, _at("palliative.lead")),
    (
        MIDWIFERY,
        "Owner; on leave for a week of January",
        FAMILY,
        _at("head.of.midwifery"),
        DEPUTY_MIDWIFE,
        "",
        "",
        "25/01/2021",
        "29/01/2021",
    ),
    (
        RADIOLOGY,
        "Owner; writes from a second address too",
        CLINICAL,
        _at("radiology.manager", "imaging.office"),
    ),
    (AUDIT, "Owner", CORPORATE, _at("clinical.audit"), AUDIT_OFFICER),
    (INFECTION, "Owner", CLINICAL, _at("infection.prevention")),
    (MEDICINES, "Owner", CLINICAL, _at("medicines.safety")),
    (SURGERY_MATRON, "Owner until she leaves", SURGERY, _at("surgery.matron"), THEATRES, "", "01/02/2021"),
    (GOVERNANCE, "Owner", CORPORATE, _at("quality.governance")),
    (WARD_7, "Owner; a shared ward mailbox", MEDICINE, _at("ward7.sister", "ward7"), MED_MATRON, "yes"),
    (DEPUTY_MIDWIFE, "Deputy", FAMILY, _at("deputy.midwifery")),
    (THEATRES, "Deputy", SURGERY, _at("theatre.manager")),
    (AUDIT_OFFICER, "Deputy", CORPORATE, _at("audit.officer")),
    (DEPUTY_EMERGENCY, "Deputy", MEDICINE, _at("emergency.deputy")),
)
PEOPLE = (HEADER, *((*row, *("",) * (len(HEADER) - len(row))) for row in PLAIN))

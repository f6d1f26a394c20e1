"""Fourteen closed actions of the current plan, invented: the paper does not say how many leave."""

from illustrative import people as p
from illustrative.places import CLINICAL, CORPORATE, MEDICINE, SURGERY

TRUST, ED, MED, SUR = "Trust wide", "Urgent and Emergency Care", "Medicine", "Surgery"
MT, OTHER = "Mandatory Training", "Other"

# reference, title, grade, service, theme, division, objectives, notices, owner, lead, tester, due, completed,
# closed
CLOSED = (
    ("QS1.5", "Show each manager the training record of their team every month", "should", TRUST, MT,
     CORPORATE, "SO2", "", p.LEARNING, p.PEOPLE_DIRECTOR, p.ASSURANCE, "29/05/2020", "22/05/2020",
    "10/06/2020"),
    ("QS1.6", "Hold a corporate induction within a month of starting", "should", TRUST, MT, CORPORATE,
     "SO2", "", p.LEARNING, p.PEOPLE_DIRECTOR, p.ASSURANCE, "31/07/2020", "30/07/2020", "19/08/2020"),
    ("QS2.4", "Name a nurse in charge of the waiting room on every shift", "must", ED, OTHER, MEDICINE,
     "SO1; SO3", "S31-1", p.ED_MATRON, p.CHIEF_NURSE, p.QUALITY_MATRON, "30/04/2020", "24/04/2020",
     "15/05/2020"),
    ("QS2.5", "Lock medicines away in the Emergency Department", "must", ED, OTHER, MEDICINE, "SO1", "S31-4",
     p.ED_MATRON, p.CHIEF_NURSE, p.QUALITY_MATRON, "31/07/2020", "17/07/2020", "28/08/2020"),
    ("QS3.4", "Number and date each sheet of the drug chart", "should", TRUST, "Record Keeping", CORPORATE,
     "SO1", "", p.RECORDS, p.CHIEF_NURSE, p.QUALITY_MATRON, "30/09/2020", "25/09/2020", "16/10/2020"),
    ("QS4.4", "Agree one appraisal form for all staff", "should", TRUST, "Appraisals", CORPORATE, "SO2", "",
     p.LEARNING, p.PEOPLE_DIRECTOR, p.ASSURANCE, "30/06/2020", "26/06/2020", "14/07/2020"),
    ("QS6.3", "Give each ward a named link for mental capacity", "should", TRUST, OTHER, CORPORATE, "SO1", "",
     p.SAFEGUARDING, p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/06/2020", "30/06/2020", "21/07/2020"),
    ("QS7.5", "Fit a basin or gel at the door of every bay", "must", TRUST, OTHER, CLINICAL, "SO1", "",
     p.INFECTION, p.CHIEF_NURSE, p.DEPUTY_NURSE, "30/04/2020", "17/04/2020", "01/05/2020"),
    ("QS7.6", "Test the fit of masks for all staff of the respiratory wards", "must", MED, OTHER, CLINICAL,
     "SO1; SO2", "", p.INFECTION, p.CHIEF_NURSE, p.DEPUTY_NURSE, "29/05/2020", "15/05/2020", "05/06/2020"),
    ("QS8.4", "Keep a log of implants in every theatre", "should", SUR, OTHER, SURGERY, "SO1; SO4", "",
     p.SURGERY_MATRON, p.MEDICAL_DIRECTOR, p.DEPUTY_DOCTOR, "31/08/2020", "28/08/2020", "18/09/2020"),
    ("QS9.5", "Hold a weekly review of new incidents with each division", "must", TRUST, OTHER, CORPORATE,
     "SO4", "S29A-1", p.GOVERNANCE, p.MEDICAL_DIRECTOR, p.ASSURANCE, "30/06/2020", "12/06/2020",
     "30/06/2020"),
    ("QS9.6", "Publish learning from incidents every quarter", "should", TRUST, OTHER, CORPORATE, "SO4", "",
     p.GOVERNANCE, p.MEDICAL_DIRECTOR, p.ASSURANCE, "30/10/2020", "30/10/2020", "20/11/2020"),
    ("QS10.2", "Offer a choice of hot meal after hours on Ward 7", "should", MED, OTHER, MEDICINE, "SO1", "",
     p.WARD_7, p.CHIEF_NURSE, p.QUALITY_MATRON, "31/08/2020", "14/08/2020", "11/09/2020"),
    ("QS10.3", "Weigh each patient of Ward 7 within a day of admission", "should", MED, OTHER, MEDICINE,
     "SO1", "", p.WARD_7, p.CHIEF_NURSE, p.QUALITY_MATRON, "30/11/2020", "27/11/2020", "18/12/2020"),
)  # fmt: skip

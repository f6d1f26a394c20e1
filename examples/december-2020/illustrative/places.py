"""Invented divisions with their plans, strategic objectives, and the regulator's notices."""

MEDICINE, SURGERY, FAMILY = "Medicine and Emergency Care", "Surgery and Critical Care", "Women and Children"
CLINICAL, CORPORATE = "Clinical Support and Diagnostics", "Corporate Services"

DIVISIONS = (
    ("Name", "Divisional plan"),
    (MEDICINE, "Medicine and Emergency Care Divisional Plan 2021/22"),
    (SURGERY, "Surgery and Critical Care Divisional Plan 2021/22"),
    (FAMILY, "Women and Children Divisional Plan 2021/22"),
    (CLINICAL, "Clinical Support and Diagnostics Divisional Plan 2021/22"),
    (CORPORATE, "Corporate Services Plan 2021/22"),
)

OBJECTIVES = (
    ("Reference", "Title"),
    ("SO1", "Quality: safe, effective care and a good experience for every patient"),
    ("SO2", "People: enough staff, trained, appraised and proud to work here"),
    ("SO3", "Access: care at the time it is needed, to the national standards"),
    ("SO4", "Governance: well led, learning and accountable at every level"),
    ("SO5", "Partnership: joined-up care at home, in hospital and at the end of life"),
)

NOTICES = (
    ("Reference", "Kind", "Title", "Imposed on", "Lifted on"),
    (
        "S31-1",
        "Section 31",
        "Initial assessment of each patient within 15 minutes of arrival in the Emergency Department",
        "26/07/2019",
        "",
    ),
    ("S31-2", "Section 31", "Weekly report to CQC on ambulance handovers over 60 minutes", "26/07/2019", ""),
    ("S31-3", "Section 31", "Safe numbers of midwives on the labour ward on each shift", "09/08/2019", ""),
    (
        "S31-4",
        "Section 31",
        "Medicines locked away in the Emergency Department",
        "26/07/2019",
        "30/09/2020",
    ),
    (
        "S29A-1",
        "Section 29A",
        "Mandatory training, appraisal and oversight of risk across the Trust",
        "13/09/2019",
        "",
    ),
)

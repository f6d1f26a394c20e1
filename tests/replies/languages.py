"""How mail programs, in their users' languages, head the letter that they send back."""

from tests.replies.postbox import TOKEN

LABELS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
}
WROTE = {
    "en": "On Wed, 3 Feb 2021 at 09:12, IQIP Office <iqip@trust.example.org> wrote:",
    "de": "Am Mi., 3. Feb. 2021 um 09:12 Uhr schrieb IQIP Office <iqip@trust.example.org>:",
    "fr": "Le mer. 3 févr. 2021 à 09:12, IQIP Office <iqip@trust.example.org> a écrit :",
    "es": "El mié, 3 feb 2021 a las 9:12, IQIP Office (<iqip@trust.example.org>) escribió:",
    "nl": "Op wo 3 feb. 2021 om 09:12 schreef IQIP Office <iqip@trust.example.org>:",
    "it": "Il giorno mer 3 feb 2021 alle ore 09:12 IQIP Office <iqip@trust.example.org> ha scritto:",
    "pl": "śr., 3 lut 2021 o 09:12 IQIP Office <iqip@trust.example.org> napisał(a):",
    "sv": "Den ons 3 feb. 2021 kl 09:12 skrev IQIP Office <iqip@trust.example.org>:",
}


def head(language: str) -> list[str]:
    sender, sent, to, subject = LABELS[language]
    return [
        f"{sender}: IQIP Office <iqip@trust.example.org>",
        f"{sent}: 03 February 2021 09:12",
        f"{to}: Field, Jo <jo.field@trust.example.org>",
        f"{subject}: Your actions: an answer please [IQIP-{TOKEN}]",
    ]

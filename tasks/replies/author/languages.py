"""How mail programs name things, in the languages their users have.

Labels of a quoted message's head, verbs of an attribution line, titles of a forwarded or
original message, and the boasts that phones add. Taken from what the programs themselves
write (Outlook, OWA, Apple Mail, Gmail, Thunderbird, Yahoo, Zimbra and others).
"""

from typing import Final

HEAD_LABELS: Final = {
    "from": """
        from von de da van från fra från lähettäjä od kimden от від от кого feladó de la odesílatel
        expéditeur 发件人 寄件者 差出人 보낸 사람 보낸사람 từ από mittente remitente afsender
        avsändare avsender afzender absender saatja no nuo siuntėjas dari daripada von: message
        from de: מאת من od koga ut pošiljatelj
    """,
    "sent": """
        sent date gesendet datum envoyé envoyé le date d'envoi inviato inviato il data verzonden
        fecha enviado enviado el enviado em sendt dato skickat lähetetty päivämäärä päiväys wysłano
        wysłane data wysłania отправлено дата надіслано odesláno elküldve gönderildi gönderilme
        tarihi tarih trimis trimis la 发送时间 发送日期 日期 已傳送 傳送日期 寄件日期 送信日時
        送信日 日付 보낸 날짜 날짜 đã gửi ngày ημερομηνία εστάλη apsend enviada enviada em fecha
        de envío saadetud sent at dikirim tanggal נשלח תאריך تاريخ الإرسال التاريخ poslano poslané
        dátum datums message du gesendet am
    """,
    "to": """
        to an à a aan para til till vastaanottaja do komu кому címzett kime către 收件人 收件者
        宛先 받는 사람 받는사람 đến tới προς destinatario destinataire voor kepada אל إلى za
        mottaker modtager mottagare pro kellele pour
    """,
    "subject": """
        subject betreff objet oggetto onderwerp asunto assunto emne ämne aihe temat тема předmět
        tárgy konu subiect 主题 主旨 件名 제목 chủ đề tiêu đề θέμα sujet tema predmet teema
        subjek perihal נושא الموضوع
    """,
    "copy": """
        cc bcc kopie copie copie à copia kopia kopio копия копія másolat bilgi 抄送 副本 参照 참조
        kopi cópia dw do wiadomości
    """,
    "other": """
        reply-to antwort an risposta répondre à importance wichtigkeit priority priorité
        attachments anlagen pièces jointes allegati bijlagen adjuntos anexos sensitivity
        organization organisation category categories x-mailer responder a svara till svar til
        antwoord aan resent-from mailed-by signed-by reply to ответить 答复 回复 返信先
    """,
}

_WROTE_WORDS = (
    "wrote|writes|sent|schrieb|geschrieben|schreef|geschreven|scrisse|ha scritto|a écrit|écrit|"
    "escribió|escreveu|skrev|skreiv|napisał|napisała|написал|написала|написав|пише|пишет|написа|"
    "kirjoitti|yazdı|ezt írta|írta|a scris|đã viết|napsal|napsala|napísal|写道|写到|寫道|작성|έγραψε|menulis|"
    "kirjutas|rašė|rakstīja|va escriure|je napisao|כתב|כתבה|كتب|님이 작성"
)
WROTE: Final = tuple(_WROTE_WORDS.split("|"))

_STARTERS_WORDS = """
    on at le am um op el em il in w dnia den på vào 在 em tir от dne oan no på: στις la pe kl
"""
STARTERS: Final = tuple(_STARTERS_WORDS.split())

_FORWARDED_WORDS = (
    "forwarded message|begin forwarded message|weitergeleitete nachricht|message transféré|"
    "mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|"
    "vidarebefordrat meddelande|videresendt melding|пересылаемое сообщение|"
    "перенаправленное сообщение|转发邮件|转发的邮件|début du message transféré|forwarded by|"
    "anfang der weitergeleiteten nachricht|inizio messaggio inoltrato"
)
FORWARDED: Final = tuple(_FORWARDED_WORDS.split("|"))

_ORIGINAL_WORDS = (
    "original message|original appointment|ursprüngliche nachricht|originalnachricht|"
    "message d'origine|message original|mensaje original|mensagem original|messaggio originale|"
    "oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande|opprinnelig melding|"
    "oprindelig meddelelse|oprindelig besked|alkuperäinen viesti|wiadomość oryginalna|"
    "oryginalna wiadomość|исходное сообщение|оригинальное сообщение|původní zpráva|eredeti üzenet|"
    "orijinal mesaj|原始邮件|原始郵件|邮件原件|元のメッセージ|원본 메시지|reply message|"
    "reply above this line|original email|antwort nachricht|mesajul original"
)
ORIGINAL: Final = tuple(_ORIGINAL_WORDS.split("|"))

_MOBILE_WORDS = (
    "sent from|sent via|sent with|sent by|sent using|get outlook for|gesendet von|gesendet mit|"
    "von meinem|diese nachricht wurde von meinem|envoyé de|envoyé depuis|envoyé à partir|"
    "envoyé avec|télécharger outlook|obtenez outlook|inviato da|inviato dal|enviado desde|"
    "enviado do|enviado de|enviado a partir|enviado via|verzonden vanaf|verzonden met|"
    "verzonden via|verstuurd vanaf|verstuurd met|sendt fra|skickat från|skickat från min|lähetetty|"
    "wysłane z|wysłano z|отправлено с|отправлено из|надіслано з|odesláno z|odoslané z|gönderildi|"
    "trimis de pe|trimis din|outlook für|outlook voor|scarica outlook|obtener outlook|"
    "obter o outlook|outlook hämta|hämta outlook|hent outlook|download outlook|发自我的|从我的|"
    "從我的|傳送自|iphoneから送信|나의|đã gửi từ|from mobile|from my|inviata da"
)
MOBILE: Final = tuple(_MOBILE_WORDS.split("|"))

_DEVICES_WORDS = """
    iphone ipad ipod android samsung galaxy blackberry nokia huawei htc xperia sony pixel oneplus
    xiaomi redmi motorola moto lg windows outlook yahoo mail gmail airmail mailbox typeapp bluemail
    k-9 mobile mobil mobiltelefon mobilgerät phone telefon smartphone handy cell tablet device
    wireless verizon vodafone ee o2 three surface mac macbook spark proton protonmail sparrow
    thunderbird mobiel mobiltelefone móvil celular telefono téléphone portable telefoon ti-85 wiko
    alcatel zte lumia nexus boxer nine fairphone honor oppo realme vivo meego touchpad workspace
    intune acompli postbox newton
"""
DEVICES: Final = tuple(_DEVICES_WORDS.split())


def labels() -> dict[str, str]:
    """Label, lower case → which field of a message's head it names."""
    table: dict[str, str] = {}
    for field, words in HEAD_LABELS.items():
        names = words.split()
        for size in (1, 2, 3):
            for start in range(len(names) - size + 1):
                table.setdefault(" ".join(names[start : start + size]), field)
    return table

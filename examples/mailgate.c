/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A mail server that embeds the library: a mail arrives from another server,
 * and its owner logs on and fetches it. The mail itself is handed over as it
 * passes, in pieces: nothing has to be kept whole.
 *
 *   mailgate STATE_DIR CERTIFICATE_DIR
 */
#include "embedder.h"

#include <stdio.h>
#include <string.h>

static const char *const pieces[] = {
    "From: greg@telly.example\r\nTo: jean@mccloud.example\r\n"
    "Subject: Tomorrow\r\n\r\n",
    "Bring the map.\r\n",
};

static const cloudli_address server = {{198, 51, 100, 25}, 4, 25};

/* One event with the mail in it; the server reads it piece by piece. */
static void report(cloudli_mail *mail, cloudli_mail_report *what)
{
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_content *content;

    what->outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    what->message_id = "<1@telly.example>";
    embedder_check(cloudli_mail_event(mail, what, &content, NULL), "a mail");
    embedder_check(cloudli_content_begin_part(content, &part), "its content");
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
        embedder_check(
            cloudli_content_write(content, pieces[i], strlen(pieces[i])),
            "a piece");
    embedder_check(cloudli_content_end(content), "the end of it");
    cloudli_content_free(content);
}

/* Between servers nobody is logged on: the envelope says whose mail it is. */
static void receive(cloudli_clif *clif)
{
    static const char *const to[] = {"jean@mccloud.example"};
    cloudli_mail_info info = CLOUDLI_MAIL_INFO_INIT;
    cloudli_mail_report mail_from = CLOUDLI_MAIL_REPORT_INIT;
    cloudli_mail *mail;

    info.protocol = CLOUDLI_MAIL_SMTP;
    info.server = server;
    embedder_check(cloudli_mail_begin(&mail, clif, &info, NULL), "a session");
    mail_from.what = CLOUDLI_MAIL_RECEIVE;
    mail_from.sender = "greg@telly.example";
    mail_from.recipients = to;
    mail_from.recipient_count = 1;
    report(mail, &mail_from);
    embedder_check(cloudli_mail_end(mail), "its end");
    cloudli_mail_free(mail);
}

/* Jean logs on and fetches it. */
static void fetch(cloudli_clif *clif)
{
    static const char *const jean_is[] = {"jean@mccloud.example"};
    cloudli_party jean = CLOUDLI_PARTY_INIT;
    cloudli_mail_info info = CLOUDLI_MAIL_INFO_INIT;
    cloudli_mail_report what = CLOUDLI_MAIL_REPORT_INIT;
    cloudli_mail *mail;

    jean.identities = jean_is;
    jean.identity_count = 1;
    info.account = &jean;
    info.protocol = CLOUDLI_MAIL_IMAP4;
    info.server = server;
    embedder_check(cloudli_mail_begin(&mail, clif, &info, NULL), "a session");
    what.what = CLOUDLI_MAIL_LOGON;
    what.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    what.username = "jean";
    embedder_check(cloudli_mail_event(mail, &what, NULL, NULL), "a log-on");
    what.username = NULL;
    what.what = CLOUDLI_MAIL_DOWNLOAD;
    what.sender = "greg@telly.example";
    report(mail, &what);
    embedder_check(cloudli_mail_end(mail), "its end"); /* logs off, too */
    cloudli_mail_free(mail);
}

int main(int argc, char **argv)
{
    cloudli_clif *clif = embedder_open(argc, argv);

    receive(clif);
    fetch(clif);
    printf("A mail arrived, and was fetched.\n");
    return embedder_close(clif);
}

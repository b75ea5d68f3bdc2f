# SPDX-License-Identifier: LGPL-2.1-or-later
"""What must arrive and what must not, line by line: the tables of TR 101 567
annexes A.1 and A.2, and the matrix (M) that is derived from them."""

LINES = []


class Line:
    """check says why it does not hold, or "". Where no warrant can make it
    fail, spoil changes what was received so that it must."""

    def __init__(self, story, label, kind, text, check, spoil):
        self.story, self.label, self.kind = story, label, kind
        self.text, self.check, self.spoil = text, check, spoil


def line(story, label, kind, text, spoil):
    def add(check):
        LINES.append(Line(story, label, kind, text, check, spoil))
        return check
    return add


def own(label, kind, text, spoil=None):
    return line("own", label, kind, text, spoil)


def third(label, kind, text, spoil=None):
    return line("third", label, kind, text, spoil)


# What a check says: "" if all is well.

def same(found, wanted, what="found"):
    return "" if found == wanted else "%s %r, not %r" % (what, found, wanted)


def none(records, what="delivered"):
    return "" if not records else "%d %s" % (len(records), what)


def first(*whys):
    return next((why for why in whys if why), "")


# What they look at.

JEAN_IN_A1 = ("MC-ALL", "MC-VIDEO", "MC-AUDIO", "MC-IRI", "MC-LATE", "MC-ENDS")


def content(records, kind):
    return [r for r in records if r.kind == kind]


def marks(records):
    counts = {}
    for r in records:
        if r.mark:
            counts[r.mark] = counts.get(r.mark, 0) + 1
    return counts


def about(records, *words):
    """Records whose content, or whose IRI, has one of the words."""
    return [r for r in records
            if any(w in (r.text or "") or w in str(r.body) for w in words)]


def events(records, event):
    return [r for r in records if r.event == event]


def people(records, field):
    """Who stands in this field of conference IRI, by user name."""
    return [r.conference[field]["partyIdentity"]["iMPU"][0]["sip-uri"]
            .split("@")[0].split(":")[1] for r in records]


def media_of(record, field):
    sdp = record.conference[field]["supportedmedia"]["confUserSideSDP"]
    return [part.split()[0] for part in sdp.split("m=")[1:]]


def modifications(records, who):
    """What this party did to his media: (add or remove, his media then)."""
    return [(r.conference["mediamodification"],
             media_of(r, "bearerModifyPartyID"))
            for r in events(records, "confPartyBearerModifySuccessfull")
            if people([r], "bearerModifyPartyID") == [who]]


def call_is_whole(records, caller, callee, occasion, packets):
    """IRI from BEGIN to END and both directions of a call, one CIN; that."""
    cc = [r for r in content(records, "iPMMCC") if r.mark[2] == occasion]
    cin = cc[0].cin
    iri = [r for r in records if r.cin == cin and r.kind == "iPMMIRI"]
    return cin, first(
        same(marks(cc), {(caller, "audio", occasion): packets,
                         (callee, "audio", occasion): packets}, "packets"),
        same([r.type for r in iri], ["BEGIN", "CONTINUE", "CONTINUE", "END"],
             "IRI"),
        same([p.split("@")[0] for p in iri[0].told["parties"]],
             ["sip:" + caller, "sip:" + callee], "parties"),
        same({r.kind for r in records if r.cin == cin},
             {"iPMMIRI", "iPMMCC"}, "kinds"))


def message_is_whole(records, occasion):
    cc = [r for r in content(records, "messagingCC") if r.mark[2] == occasion]
    iri = [r.type for r in records
           if r.cin == cc[0].cin and r.kind == "messagingIRI"]
    return first(same(len(cc), 1, "bodies"), same(iri, ["BEGIN", "END"], "IRI"))


def first_ends(records):
    ends = {}
    for r in events(records, "confEndSuccessfull"):
        ends.setdefault(r.liid, r)
    return ends


def gaps(records):
    """Sequence numbers count from 0 for each CIN and kind, as they arrive."""
    counts = {}
    for r in records:
        key = (r.liid, r.cin, r.payload)
        if r.sequence != counts.get(key, 0):
            return "%s %d is followed by %d" % (r.liid, counts[key] - 1,
                                                r.sequence)
        counts[key] = r.sequence + 1
    return "" if counts else "nothing arrived"


# --- A.1 ---

@own("1", "must", "creation of the conference, with those invited and the times")
def _(got):
    r = events(got.of("MC-ALL"), "confServCreation")[0]
    invited = [p["iMPU"][0]["sip-uri"].split("@")[0]
               for p in r.conference["listOfPotConferees"]]
    return first(same(r.type, "REPORT"), same(invited, ["sip:greg", "sip:peter"]),
                 same("potConfStartInfo" in r.conference, True, "start"))


@own("2", "must", "her call to the help desk, IRI and CC both ways")
def _(got):
    return call_is_whole(got.of("MC-ALL"), "jean", "helpdesk", "start-help",
                         10)[1]


@own("2", "must", "her chat with it: messaging IRI and the text")
def _(got):
    return message_is_whole(got.of("MC-ALL"), "start-chat")


@own("2", "must not", "the help desk's talks with other customers")
def _(got):
    return none(about(got.of(*JEAN_IN_A1), "mia-help", "jean2"))


@own("3", "must", "BEGIN: conference start with party, media, URI, correlation")
def _(got):
    r = events(got.of("MC-ALL"), "confStartSuccessfull")[0]
    conferees = r.conference["listOfConferees"]
    cc = content(got.of("MC-ALL"), "confCC-CC-PDU")
    number = r.conference["correlation"]["correlationNumberHex"]
    return first(
        same(r.type, "BEGIN"),
        same(conferees[0]["partyIdentity"]["iMPU"][0]["sip-uri"],
             "sip:jean@mccloud.example"),
        same("m=audio" in conferees[0]["supportedmedia"]["confUserSideSDP"],
             True, "media"),
        same(r.conference["confID"]["sip-uri"], "sip:conf-42@mccloud.example"),
        same({c.body["correlationNumberHex"] for c in cc}, {number},
             "correlation of CC"))


@own("4", "must", "CONTINUE: Greg and Peter join, identity and media")
def _(got):
    joins = events(got.of("MC-ALL"), "confPartyJoinSuccessfull")[:2]
    return first(same(people(joins, "joinPartyID"), ["greg", "peter"]),
                 same({r.type for r in joins}, {"CONTINUE"}),
                 same([media_of(r, "joinPartyID") for r in joins],
                      [["audio"], ["audio"]], "media"))


@own("4", "must not", "Greg's and Peter's own calls, messages, files, conferences")
def _(got):
    return none(about(got.of(*JEAN_IN_A1), "greg-", "peter-", "conf-43"))


@own("5", "must", "audio of everybody in the conference")
def _(got):
    counts = marks(content(got.of("MC-ALL"), "confCC-CC-PDU"))
    return same([counts.get((who, "audio", "conf-42")) for who in
                 ("jean", "greg", "peter")], [20, 25, 25])


@own("5", "must", "bearer modification: the map and the picture come and go")
def _(got):
    records = got.of("MC-ALL")
    shared = [("add", ["audio", "application"]), ("remove", ["audio"])]
    return first(same(modifications(records, "jean"), shared),
                 same(modifications(records, "greg")[:2], shared))


@own("5", "must", "the shared map and picture as CC, where data is ordered")
def _(got):
    counts = marks(content(got.of("MC-ALL"), "confCC-CC-PDU"))
    return same([counts.get(("jean", "map", "conf-42")),
                 counts.get(("greg", "picture", "conf-42"))], [8, 8])


@own("5", "must", "the file that she stores, as file sharing was ordered")
def _(got):
    return same(marks(content(got.of("MC-ALL"), "messagingCC"))
                .get(("jean", "file", "jean-file")), 1)


@own("5", "must not", "map and picture where audio alone is ordered")
def _(got):
    return none([r for r in got.of("MC-AUDIO")
                 if r.mark and r.mark[1] in ("map", "picture")])


@own("6", "must", "bearer modification: Greg's silent movie comes and goes")
def _(got):
    return same(modifications(got.of("MC-ALL"), "greg")[2:],
                [("add", ["audio", "video"]), ("remove", ["audio"])])


@own("6", "must", "its pictures with the national option: video ordered")
def _(got):
    return same(marks(got.of("MC-VIDEO")).get(("greg", "video", "conf-42")), 12)


@own("6", "must not", "its pictures as conference CC without that option")
def _(got):
    return none([r for r in content(got.of("MC-ALL", "MC-AUDIO"),
                                    "confCC-CC-PDU") if r.mark[1] == "video"])


@own("7", "must", "the help desk again: a call with a CIN of its own")
def _(got):
    records = got.of("MC-ALL")
    before, why = call_is_whole(records, "jean", "helpdesk", "start-help", 10)
    again, why_again = call_is_whole(records, "jean", "helpdesk", "again-help",
                                     10)
    conference = content(records, "confCC-CC-PDU")[0].cin
    return first(why, why_again,
                 same(len({before, again, conference}), 3, "CINs"))


@own("8", "must", "what Peter's trouble does in the conference, in order")
def _(got):
    records = got.of("MC-ALL")
    return first(
        same(modifications(records, "peter"),
             [("remove", []), ("add", ["audio"])]),
        same(people(events(records, "confPartyJoinSuccessfull"),
                    "joinPartyID"), ["greg", "peter", "peter", "agent", "jean"]),
        same(people(events(records, "confPartyLeaveSuccessfull"),
                    "leavePartyID"), ["peter", "agent", "jean", "peter",
                                      "greg"]))


@own("8", "must not", "Peter's own call and chat with the help desk")
def _(got):
    calls = [r for r in got.of(*JEAN_IN_A1) if r.kind == "iPMMIRI"
             and any("peter@" in p for p in r.told.get("parties", []))]
    return first(none(about(got.of(*JEAN_IN_A1), "peter-help", "peter-chat")),
                 none(calls, "IRI of it"))


@own("8a", "must", "an agent who enters: join, what he says, leave")
def _(got):
    records = got.of("MC-ALL")
    return first(
        same("agent" in people(events(records, "confPartyJoinSuccessfull"),
                               "joinPartyID"), True, "join"),
        same("agent" in people(events(records, "confPartyLeaveSuccessfull"),
                               "leavePartyID"), True, "leave"),
        same(marks(content(records, "confCC-CC-PDU"))
             .get(("agent", "audio", "conf-42")), 5))


@own("9", "must", "END: conference end with initiator and reason")
def _(got):
    r = events(got.of("MC-ALL"), "confEndSuccessfull")[0]
    return first(same(r.type, "END"),
                 same("jean@" in str(r.conference["confEventInitiator"]), True,
                      "initiator"),
                 same(r.conference["confEndReason"], "the host has closed it"))


@own("9", "must not", "anything of conferences after its END")
def _(got):
    records = got.of("MC-ALL", "MC-VIDEO", "MC-AUDIO", "MC-IRI")
    ends = first_ends(records)
    return none([r for r in records if r.kind in ("confIRI", "confCC-CC-PDU")
                 and r.time > ends[r.liid].time])


@own("e3", "must", "in parallel, each with a CIN of its own: voice, SMS, packets")
def _(got):
    records = got.of("MC-ALL")
    kinds = {}
    for r in records:
        kinds.setdefault(r.cin, set()).add(r.kind)
    return first(call_is_whole(records, "jean", "mia", "jean-call", 10)[1],
                 message_is_whole(records, "jean-sms"),
                 same(sorted("+".join(sorted(k)) for k in kinds.values()),
                      ["confCC-CC-PDU+confIRI", "iPCC+iPIRI",
                       "iPMMCC+iPMMIRI", "iPMMCC+iPMMIRI", "iPMMCC+iPMMIRI",
                       "messagingCC+messagingIRI", "messagingCC+messagingIRI",
                       "messagingCC+messagingIRI"], "communications"))


@own("e3", "must", "her packet data has the telepresence too, byte by byte")
def _(got):
    records = got.of("MC-ALL")
    packets = [r.packet for r in content(records, "iPCC")]
    sent = [r.packet for r in content(records, "confCC-CC-PDU")
            if r.mark[0] == "jean"]
    types = [r.type for r in records if r.kind == "iPIRI"]
    return first(same(len(sent), 28, "packets of hers"),
                 same([packets.count(p) for p in sent], [1] * 28, "copies"),
                 same(types, ["REPORT", "BEGIN", "END"], "IRI"))


@own("e3", "must not", "packets that are neither from nor to her")
def _(got):
    hers = bytes([192, 0, 2, 11])
    return none([r for r in content(got.of("MC-ALL"), "iPCC")
                 if hers not in (r.packet[12:16], r.packet[16:20])])


@own("f", "must", "the conference goes on being delivered while she is away")
def _(got):
    records = got.of("MC-ALL")
    away = next(r for r in events(records, "confPartyLeaveSuccessfull")
                if people([r], "leavePartyID") == ["jean"])
    back = next(r for r in events(records, "confPartyJoinSuccessfull")
                if people([r], "joinPartyID") == ["jean"])
    return same(marks([r for r in content(records, "confCC-CC-PDU")
                       if away.time <= r.time <= back.time]),
                {("greg", "audio", "conf-42"): 5})


@own("M1", "must", "a later order: start of interception with conference active")
def _(got):
    records = got.of("MC-LATE")
    return first(same((records[0].type, records[0].event),
                      ("BEGIN", "startOfInterceptionConferenceActive")),
                 same(len(records[0].conference["listOfConferees"]), 3,
                      "conferees"),
                 same(marks(records),
                      {("peter", "audio", "conf-42"): 5,
                       ("agent", "audio", "conf-42"): 5,
                       ("greg", "audio", "conf-42"): 5}))


@own("M1", "must", "one order sees nothing of another: the same records each")
def _(got):
    def told(liid):
        iri = []
        for r in content(got.of(liid), "confIRI"):
            body = dict(r.conference)
            for own_field in ("lawfulInterceptionIdentifier", "correlation",
                              "timeStamp"):
                body.pop(own_field, None)
            iri.append((r.type, r.sequence, str(body)))
        return iri
    cins = [r.cin for r in got.records if r.kind == "confIRI"
            and r.event == "confStartSuccessfull"]
    return first(same(len(told("MC-ALL")), 21, "records"),
                 same([told(liid) == told("MC-ALL") for liid in
                       ("MC-VIDEO", "MC-AUDIO", "MC-IRI")], [True] * 3),
                 same(len(set(cins)), len(cins), "different CINs"))


@own("M2", "must", "with an order on Peter, his call and chat: to that alone")
def _(got):
    records = got.of("MC-PETER")
    return first(call_is_whole(records, "peter", "helpdesk", "peter-help",
                               10)[1],
                 message_is_whole(records, "peter-chat"))


@own("M2", "must not", "to Peter's order: what is Jean's")
def _(got):
    return none(about(got.of("MC-PETER"), "jean"))


@own("M3", "must", "an order that ends in mid-session: told by HI1")
def _(got):
    notices = []  # liActivated, liDeactivated; one may come twice over a new
    for r in got.notices("MC-ENDS"):  # link, for it has no CIN to count by
        if r.line["payloadHex"] not in notices:
            notices.append(r.line["payloadHex"])
    return first(same([n[:2] for n in notices], ["a1", "a2"], "notices"),
                 same(marks(got.of("MC-ENDS")).get(("greg", "audio",
                                                    "conf-42")), 20))


@own("M3", "must not", "anything later than its end; an END made up")
def _(got):
    from datetime import datetime
    end = got.case.ends["MC-ENDS"]
    late = [r for r in got.of("MC-ENDS") if datetime.fromisoformat(
        r.time.replace("Z", "+00:00")).timestamp() > end]
    return first(none(late, "later"),
                 none(events(got.of("MC-ENDS"), "confEndSuccessfull"), "END"))


@own("M4", "must", "the link was down for most of it: nothing lost, in order")
def _(got):
    return first(same(got.case.connections_of("McCloud"), 2, "connections"),
                 same(got.case.statistics["McCloud"]["lost"], 0, "lost"),
                 gaps(got.of(*JEAN_IN_A1)))


@own("M5", "must not", "those whose name or realm is nearly hers")
def _(got):
    return none(about(got.of(*JEAN_IN_A1), "jean2", "jean@mccloud.example."))


@own("M6", "must not", "telepresence, audio only: an octet of video or data")
def _(got):
    return none([r for r in got.of("MC-AUDIO") if r.payload == "cC"
                 and (r.kind != "confCC-CC-PDU" or r.mark[1] != "audio")])


@own("M6", "must not", "IRI only: media, or the text of messages")
def _(got):
    records = got.of("MC-IRI")
    return first(none([r for r in records if r.payload == "cC"], "CC"),
                 none(about(records, "/text/", "/audio/", "/file/"), "texts"))


@own("M7", "must", "the audit trail: activation, beginning and end of each")
def _(got):
    trail = got.case.trail("McCloud")
    def has(action, liid):
        return any(t.get("action") == action and t.get("liid") == liid
                   for t in trail)
    return first(*["" if has(action, liid) else "no %s of %s" % (action, liid)
                   for liid in JEAN_IN_A1 for action in
                   ("warrant.add", "order.applied", "interception.begin")])


def name_in_log(got):
    got.case.logs["McCloud"] = "McCloud: jean has joined\n"


@own("M7", "must not", "content, or her name, in the service's log",
     spoil=name_in_log)
def _(got):
    said = got.case.log("McCloud") + got.case.audit["McCloud"]
    return none([w for w in ("/audio/", "/text/", "start-chat") if w in said] +
                [w for w in ("jean", "MC-") if w in got.case.log("McCloud")],
                "words")


# --- A.2 ---

@third("1", "must", "McCloud: her packet data, IRI from BEGIN to END")
def _(got):
    iri = [r for r in got.of("MC-JEAN") if r.kind == "iPIRI"]
    return first(same([r.type for r in iri], ["REPORT", "BEGIN", "END"]),
                 same(iri[1].body["iPIRIContents"]["targetUsername"],
                      "jean@mccloud.example"))


@third("1", "must", "TellyServ: BEGIN, and CC of the conference in clear")
def _(got):
    records = got.of("TS-JEAN")
    cc = content(records, "confCC-CC-PDU")
    return first(same(events(records, "confStartSuccessfull")[0].type, "BEGIN"),
                 same(len(cc), len([r for r in cc if r.mark]), "in clear"),
                 same(marks(cc).get(("jean", "audio", "conf-7")), 20))


@third("2", "must", "TellyServ: her calls to its help desk, each a CIN")
def _(got):
    records = got.of("TS-JEAN")
    one, why = call_is_whole(records, "jean", "helpdesk", "start-help", 10)
    two, why_two = call_is_whole(records, "jean", "helpdesk", "again-help", 10)
    return first(why, why_two, same(one != two, True, "different CINs"))


@third("2", "must", "McCloud: the same calls inside her packet data")
def _(got):
    calls = [r.flow for r in content(got.of("TS-JEAN"), "iPMMCC")
             if r.mark[0] == "jean"]
    packets = [r.flow for r in content(got.of("MC-JEAN"), "iPCC")]
    return first(same(len(calls), 20, "packets"),
                 same([packets.count(f) for f in calls], [1] * 20, "copies"))


@third("3", "must", "TellyServ: CONTINUE: Gabor and Terry join")
def _(got):
    joins = events(got.of("TS-JEAN"), "confPartyJoinSuccessfull")
    return same(people(joins, "joinPartyID"), ["gabor", "terry"])


@third("3", "must not", "McCloud: packets of Terry's, its subscriber too")
def _(got):
    hers = bytes([192, 0, 2, 11])
    return none([r for r in content(got.of("MC-JEAN"), "iPCC")
                 if hers not in (r.packet[12:16], r.packet[16:20])])


@third("4", "must", "McCloud: all that passes, as it is: what TellyServ encrypts")
def _(got):
    packets = content(got.of("MC-JEAN"), "iPCC")
    sealed = [r for r in packets if r.mark is None]
    # up: 20 + 20 of calls, 20 + 8; down: 20 of calls, 20 + 20 + 12 + 5
    return same((len(sealed), len(packets) - len(sealed)), (125, 21),
                "encrypted and clear")


@third("4", "must", "TellyServ: bearer modifications; audio and map as CC")
def _(got):
    records = got.of("TS-JEAN")
    counts = marks(content(records, "confCC-CC-PDU"))
    return first(
        same(modifications(records, "jean"),
             [("add", ["audio", "application"]), ("remove", ["audio"])]),
        same(modifications(records, "gabor"),
             [("add", ["audio", "video"]), ("remove", ["audio"])]),
        same(counts, {("jean", "audio", "conf-7"): 20,
                      ("gabor", "audio", "conf-7"): 20,
                      ("terry", "audio", "conf-7"): 25,
                      ("jean", "map", "conf-7"): 8}))


@third("4", "must", "TellyServ: Gabor's silent movie with the national option")
def _(got):
    return same(marks(got.of("TS-VIDEO")).get(("gabor", "video", "conf-7")), 12)


@third("4", "must not", "TellyServ: that movie without the option")
def _(got):
    return none([r for r in got.of("TS-JEAN") if r.mark and
                 r.mark[1] == "video"])


@third("5", "must", "TellyServ: what Terry's trouble does in the conference")
def _(got):
    return same(modifications(got.of("TS-JEAN"), "terry"),
                [("remove", []), ("add", ["audio"])])


@third("5", "must not", "anybody: Terry's own call to the help desk")
def _(got):
    return none(about(got.of("TS-JEAN", "TS-VIDEO", "MC-JEAN"), "terry-help") +
                [r for r in got.of("TS-JEAN") if r.kind == "iPMMIRI" and
                 any("terry@" in p for p in r.told["parties"])])


@third("6", "must", "TellyServ: CONTINUE leave, leave, END")
def _(got):
    records = got.of("TS-JEAN")
    leaves = events(records, "confPartyLeaveSuccessfull")
    return first(same(people(leaves, "leavePartyID"), ["terry", "gabor"]),
                 same(events(records, "confEndSuccessfull")[0].type, "END"))


@third("6", "must not", "TellyServ: CC after END, Gabor's and Terry's next one")
def _(got):
    records = got.of("TS-JEAN", "TS-VIDEO")
    ends = first_ends(records)
    return first(none(about(records, "conf-8")),
                 none([r for r in content(records, "confCC-CC-PDU")
                       if r.time > ends[r.liid].time], "after END"))


@third("6", "must", "McCloud: packet data goes on while she is online")
def _(got):
    end = events(got.of("TS-JEAN"), "confEndSuccessfull")[0].time
    later = [r for r in content(got.of("MC-JEAN"), "iPCC")
             if r.mark and r.time >= end]
    return same(len(later), 21, "packets after it")


@third("e3", "must", "McCloud: her voice and SMS, each separately")
def _(got):
    records = got.of("MC-JEAN")
    return first(call_is_whole(records, "jean", "mia", "jean-call", 10)[1],
                 message_is_whole(records, "jean-sms"))


@third("f1", "must not", "McCloud: a telepresence product; Terry's call")
def _(got):
    records = got.of("MC-JEAN")
    return none([r for r in records if r.kind in ("confIRI", "confCC-CC-PDU")
                 or "terry" in str(r.body)] + about(records, "terry-call"))


def access_of_another(got):
    next(r for r in got.of("MC-JEAN") if r.kind == "iPIRI").liid = "TS-JEAN"


@third("e4", "must not", "TellyServ: her voice, SMS or Internet access",
       spoil=access_of_another)
def _(got):
    records = got.of("TS-JEAN", "TS-VIDEO")
    return none([r for r in records if r.kind not in
                 ("confIRI", "confCC-CC-PDU", "iPMMIRI", "iPMMCC")] +
                about(records, "jean-call", "jean-sms", "greg", "mia"))


@third("c4", "must not", "ExcellAlex: a record, or a connection to the LEMF")
def _(got):
    return first(none([r for r in got.records
                       if r.operator not in ("McCloud", "TellyServ")]),
                 same(got.case.connections_of("ExcellAlex"), 0, "connections"),
                 same(got.case.sockets["ExcellAlex"], 0, "sockets"))


@third("c4", "must not", "ExcellAlex: a target in its register, trail or log")
def _(got):
    return first(
        none([t for t in got.case.trail("ExcellAlex")
              if t.get("action", "").split(".")[0] in
              ("warrant", "order", "destination", "interception")], "lines"),
        none([t for t in got.case.log("ExcellAlex").splitlines()
              if "warrant" in t or "destination" in t], "lines of its log"))


@third("D", "must", "two providers, two connections, no number of the other's")
def _(got):
    def strangers(operator, prefix):
        return [r for r in got.records if r.operator == operator
                and not (r.liid or "-").startswith((prefix, "-"))]
    return first(same(got.case.connections_of("McCloud"), 1, "of McCloud's"),
                 same(got.case.connections_of("TellyServ"), 1, "of TellyServ's"),
                 none(strangers("McCloud", "MC") + strangers("TellyServ", "TS")),
                 gaps(got.of("MC-JEAN")), gaps(got.of("TS-JEAN")))


@third("D", "must", "the LEMF joins them: address of IPIRI = address in the SDP")
def _(got):
    address = [r.body["iPIRIContents"]["targetIPAddress"]["iP-value"]
               ["iPBinaryAddress"] for r in got.of("MC-JEAN")
               if r.kind == "iPIRI" and r.type == "BEGIN"]
    start = events(got.of("TS-JEAN"), "confStartSuccessfull")[0]
    sdp = start.conference["listOfConferees"][0]["supportedmedia"][
        "confUserSideSDP"]
    return same("c=IN IP4 %s\r\n" % address[0] in sdp, True, "the same")


@third("D", "must", "… packet by packet: addresses, ports, SSRC, RTP sequence")
def _(got):
    inside = {}
    for r in content(got.of("MC-JEAN"), "iPCC"):
        inside.setdefault(r.flow, []).append(r)
    said = [r for r in content(got.of("TS-JEAN"), "confCC-CC-PDU")
            if r.mark[0] == "jean"]
    twins = [inside.get(r.flow, []) for r in said]
    return first(same(len(said), 28, "packets of hers"),
                 same([len(t) for t in twins], [1] * 28, "copies"),
                 none([1 for r, t in zip(said, twins)
                       if t[0].packet[:40] != r.packet[:40] or
                       t[0].packet[40:] == r.packet[40:]], "not so"))

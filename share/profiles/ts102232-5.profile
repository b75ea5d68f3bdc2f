# Each session of the subject as IP multimedia by TS 102 232-5, messages as
# copies of their SIP. All fields that a CLIF knows, in the newest versions.
# A destination that names no profile has this one.

conference = ts102232-5
messages = sip
# RTCP in confCC: TS 33.108 clause 11 speaks of the media of a conference's
# parties and says nothing of the mixer's RTCP towards each of them. (TS 102
# 232-5 counts it as content of a session, where it always is sent.)
conference-control = no

# Versions of the modules that are announced: those of lib/asn1/*.asn.
li-ps = 43
email = 20
ip-access = 20
l2-access = 10
ip-multimedia = 17
pstn-isdn = 6
conf-hi2 = 16.0
conf-hi3 = 13.0

time-stamp = microSecondTimeStamp
time-stamp-qualifier = timeOfInterception
liid = text
iri-only = iRIOnlySIPMessage

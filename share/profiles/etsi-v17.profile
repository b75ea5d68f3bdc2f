# LI-PS-PDU version 17. TS 102 232-1 V3.3.1 (2013-02) was version 15 by the
# comments of the module, so this is of 2013 or soon after.
#
# UNVERIFIED: the versions of the service modules of that time; agree them with
# the authority, and put them here.

extend = etsi-v32
li-ps = 17
# UNVERIFIED: the last fields of MessagingIRI in their module's order, which
# receivers of this edition may not know.
omit = MessagingIRI.box-identifier, MessagingIRI.total-recipient-count

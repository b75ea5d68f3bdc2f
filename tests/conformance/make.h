/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The making of one record, and what its parts share. */
#ifndef CLOUDLI_TESTS_CONFORMANCE_MAKE_H
#define CLOUDLI_TESTS_CONFORMANCE_MAKE_H

#include "conformance/values.h"

#include <string.h>

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define PRINTABLE CAPITALS "abcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?"

/* A record being made. */
struct make {
    struct chance *c;
    struct cloudli__pdu_fixed fixed;
    struct cloudli__pdu_template tmpl;
    struct cloudli__pdu_stamp stamp;
    struct cloudli__buffer *out;
    size_t start;
    struct json json;
    cloudli_pdu pdu; /* as read again */
    cloudli_pdu_entry entry;
};

/* One kind each, value_make() without what all have in common. */
int make_ipmm_cc(struct make *m);
int make_conf_cc(struct make *m);
int make_tri(struct make *m);

/* -1, with words on the standard error. */
int make_fail(const char *what);

/* Reads the header, and the entry if there is one, again, compares it with
 * what was written and opens the JSON up to it; end() closes it. */
int make_reread(struct make *m, int qualified);
int make_reread_cc(struct make *m, uint32_t direction, uint32_t content,
                   const char *name);
int make_end(struct make *m);

/* Room for a measured CC, and the writing of it. */
int make_write_cc(struct make *m, const struct cloudli__cc_plan *plan,
                  void (*write)(const struct cloudli__cc_plan *, uint8_t *));

/* Values that are absent every other time. */
cloudli_bytes chance_maybe(struct chance *c, uint32_t min, uint32_t max);
cloudli_bytes chance_maybe_text(struct chance *c, const char *alphabet,
                                uint32_t min, uint32_t max);
cloudli_conf_party chance_party(struct chance *c);

int same_bytes(cloudli_bytes a, cloudli_bytes b);
int same_party(const cloudli_conf_party *a, const cloudli_conf_party *b);
int is_empty_party(const cloudli_conf_party *party);
void json_correlation(struct json *j, cloudli_bytes number);

#endif

#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes C out of the modules in this folder.

    generate.py           writes include/cloudli/asn1/*.h and lib/asn1/tables.c
    generate.py --check   exits with 1 if they are not what it would write

The modules are the one place where the records are described; what is made
here is committed, so that building the library needs no Python. Of ASN.1 it
reads what the modules use, one field a line:

    -- a comment before a type becomes the type's documentation
    -- ...    stands where the type is open for later additions
"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
HEADERS = os.path.join(ROOT, "include", "cloudli", "asn1")
TABLES = os.path.join(HERE, "tables.c")

# The order in which headers can include one another: by need, found below.
STRINGS = {"OCTET STRING": 4, "OBJECT IDENTIFIER": 6, "UTF8String": 12,
           "NumericString": 18, "PrintableString": 19, "IA5String": 22,
           "UTCTime": 23, "GeneralizedTime": 24, "VisibleString": 26}
KEYWORDS = {"class", "default", "delete", "new", "operator", "private",
            "protected", "public", "register", "static", "this", "union",
            "long", "short", "int", "auto", "unknown"}


class Type:
    """A type expression: what kind, which bounds, what is inside."""

    def __init__(self, kind):
        self.kind = kind      # an ASN.1 keyword, or "REF"
        self.ref = None       # name, of a REF
        self.lo = self.hi = None
        self.size_bound = False
        self.element = None   # Type, of "SEQUENCE OF" and "SET OF"
        self.fields = []      # Field, of SEQUENCE and CHOICE
        self.names = []       # (name, number), of ENUMERATED and BIT STRING
        self.open = False


class Field:
    def __init__(self, name, tag, explicit, type_, optional, default):
        self.name, self.tag, self.explicit = name, tag, explicit
        self.type, self.optional, self.default = type_, optional, default


class Named:
    def __init__(self, name, module, type_, doc):
        self.name, self.module, self.type, self.doc = name, module, type_, doc


def fail(where, what):
    sys.exit("generate.py: %s: %s" % (where, what))


def bounds(type_, text):
    """Reads "(SIZE (1..25))" or "(0..65535)" at the start; what is left."""
    m = re.match(r"\s*\((SIZE \()?(-?\d+)(?:\.\.(-?\d+|MAX))?\)?\)", text)
    if not m:
        return text
    type_.size_bound = m.group(1) is not None
    type_.lo = int(m.group(2))
    hi = m.group(3)
    type_.hi = type_.lo if hi is None else None if hi == "MAX" else int(hi)
    return text[m.end():]


def expression(where, text):
    """Reads a type expression; the type and what is left."""
    text = text.strip()
    m = re.match(r"(SEQUENCE|SET)( SIZE (\(\d+\.\.\d+\)))? OF ", text)
    if m:
        type_ = Type(m.group(1) + " OF")
        if m.group(3):
            bounds(type_, m.group(3))
            type_.size_bound = True
        type_.element, rest = expression(where, text[m.end():])
        return type_, rest
    m = re.match(r"(OCTET STRING|BIT STRING|OBJECT IDENTIFIER|[A-Za-z][\w-]*)",
                 text)
    if not m:
        fail(where, "no type in %r" % text)
    word, rest = m.group(1), text[m.end():]
    if word in STRINGS or word in ("BIT STRING", "INTEGER", "BOOLEAN", "NULL"):
        type_ = Type(word)
    else:
        type_ = Type("REF")
        type_.ref = word
    return type_, bounds(type_, rest)


def read_field(where, line):
    m = re.match(r"([\w-]+)\s+(?:\[(\d+)\] )?(EXPLICIT )?(.*?)(,?)$", line)
    if not m:
        fail(where, "no field in %r" % line)
    type_, rest = expression(where, m.group(4))
    rest = rest.strip()
    default = rest[8:] if rest.startswith("DEFAULT ") else None
    if rest not in ("", "OPTIONAL") and default is None:
        fail(where, "cannot read %r" % rest)
    return Field(m.group(1), None if m.group(2) is None else int(m.group(2)),
                 m.group(3) is not None, type_, rest != "", default)


def read_module(path):
    """One module: its title, source line, name and types in their order."""
    lines = open(path, encoding="ascii").read().split("\n")
    title = lines[1][3:]
    source = lines[2][3:]
    module, types, doc, current = None, [], [], None
    for number, line in enumerate(lines[3:], 4):
        where = "%s:%d" % (os.path.basename(path), number)
        text = line.strip()
        if current is not None:
            if text.startswith("}"):
                bounds(current.type, text[1:])
                types.append(current)
                current = None
            elif text == "-- ...":
                current.type.open = True
            elif not text.startswith("--"):
                if current.type.kind in ("SEQUENCE", "CHOICE"):
                    current.type.fields.append(read_field(where, text))
                else:
                    m = re.match(r"([\w-]+)\((\d+)\),?$", text)
                    if not m:
                        fail(where, "no name in %r" % text)
                    current.type.names.append((m.group(1), int(m.group(2))))
        elif text.startswith("-- "):
            doc.append(text[3:])
        elif text == "":
            doc = []
        elif text.endswith(" ::= BEGIN"):
            module = text.split()[0]
        elif text != "END":
            m = re.match(r"([\w-]+) ::= (.*)$", text)
            if not m:
                fail(where, "cannot read %r" % text)
            name, body = m.group(1), m.group(2)
            if body.endswith("{"):
                current = Named(name, module, Type(body[:-1].strip()), doc)
            else:
                type_, rest = expression(where, body)
                if rest.strip():
                    fail(where, "cannot read %r" % rest)
                types.append(Named(name, module, type_, doc))
            doc = []
    return title, source, module, types


def snake(name):
    name = name.replace("-", "_")
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub(r"_+", "_", name).lower()


def member(name):
    name = name.replace("-", "_")
    return name + "_" if name in KEYWORDS else name


def c_type(name):
    return "cloudli_asn_" + snake(name)


def macro(*parts):
    return "CLOUDLI_ASN_" + "_".join(snake(p) for p in parts).upper()


class Schema:
    def __init__(self):
        self.modules = []
        self.named = {}
        for file in sorted(os.listdir(HERE)):
            if not file.endswith(".asn"):
                continue
            title, source, module, types = read_module(
                os.path.join(HERE, file))
            self.modules.append((file[:-4], title, source, module, types))
            for t in types:
                if t.name in self.named:
                    fail(file, "%s is defined twice" % t.name)
                self.named[t.name] = t
        c_names = {}
        for name in self.named:
            other = c_names.setdefault(c_type(name), name)
            if other != name:
                fail(name, "has the C name of %s" % other)
        relative = Named("RelativeOid", None, Type("OCTET STRING"), [])
        self.named["RelativeOid"] = relative

    def base(self, type_):
        """The type behind names, with the nearest bounds."""
        lo, hi, size = type_.lo, type_.hi, type_.size_bound
        name = None
        while type_.kind == "REF":
            if type_.ref not in self.named:
                fail(type_.ref, "is not defined")
            name = type_.ref
            type_ = self.named[type_.ref].type
            if lo is None and hi is None:
                lo, hi, size = type_.lo, type_.hi, type_.size_bound
        out = Type(type_.kind)
        out.__dict__.update(type_.__dict__)
        out.lo, out.hi, out.size_bound, out.ref = lo, hi, size, name
        return out

    def number(self, base):
        """How C holds a number: "u32", "u64" or "i64"."""
        if base.kind in ("ENUMERATED", "BOOLEAN", "NULL"):
            return "u32"
        if base.lo is None or base.lo < 0:
            return "i64"
        if base.hi is not None and base.hi <= 0xffffffff:
            return "u32"
        return "u64"

    def is_number(self, base):
        return base.kind in ("INTEGER", "ENUMERATED", "BOOLEAN", "NULL")

    def item_type(self, base):
        """C type of an element of a list, or of a plain value."""
        if self.is_number(base):
            return {"u32": "uint32_t", "u64": "uint64_t",
                    "i64": "int64_t"}[self.number(base)]
        if base.kind == "BIT STRING":
            return "cloudli_bits"
        if base.kind in STRINGS:
            return "cloudli_bytes"
        return c_type(base.ref)

    def declaration(self, field, alternative):
        """The C member of a field."""
        base = self.base(field.type)
        name = member(field.name)
        if self.is_number(base):
            if alternative and base.kind == "NULL":
                return None
            if field.optional:
                if base.kind == "NULL":
                    return "uint32_t %s" % name
                return "cloudli_opt_%s %s" % (self.number(base), name)
            return "%s %s" % (self.item_type(base), name)
        if base.kind in ("SEQUENCE", "CHOICE"):
            return "const %s *%s" % (c_type(base.ref), name)
        if base.kind in ("SEQUENCE OF", "SET OF"):
            element = self.base(base.element)
            return "struct { const %s *items; size_t count; } %s" % (
                self.item_type(element), name)
        return "%s %s" % (self.item_type(base), name)

    def needs(self, named):
        """Names of the structured types that a type's C form mentions."""
        out = []
        types = [f.type for f in named.type.fields]
        if named.type.element is not None:
            types.append(named.type.element)
        for t in types:
            base = self.base(t)
            if base.kind in ("SEQUENCE OF", "SET OF"):
                base = self.base(base.element)
            if base.kind in ("SEQUENCE", "CHOICE"):
                out.append(base.ref)
        return out


def describe(schema, field):
    base = schema.base(field.type)
    text = "" if field.tag is None else "[%d] " % field.tag
    kind = base
    of = ""
    if base.kind in ("SEQUENCE OF", "SET OF"):
        of = base.kind.title().replace("Of", "of") + " "
        kind = schema.base(base.element)
    text += of + (kind.ref if kind.ref and kind.ref != "RelativeOid" and
                  kind.kind in ("SEQUENCE", "CHOICE", "ENUMERATED")
                  else "relative OID" if kind.ref == "RelativeOid"
                  else kind.kind)
    if kind.lo is not None:
        span = str(kind.lo) if kind.lo == kind.hi else "%d..%s" % (
            kind.lo, "" if kind.hi is None else kind.hi)
        text += (", %s " + ("characters" if kind.kind == "UTF8String" else
                            "bits" if kind.kind == "BIT STRING" else
                            "octets") if kind.size_bound else ", %s") % span
    if base is not kind and base.lo is not None:
        text += ", %d..%d of them" % (base.lo, base.hi)
    if field.default is not None:
        text += ", default " + field.default
    elif field.optional:
        text += ", optional"
    return text


def wrap(prefix, text, last):
    """Lines of at most 79 columns."""
    out, line = [], prefix
    for word in text.split():
        if len(line) + 1 + len(word) > 77 and line.strip(" *"):
            out.append(line)
            line = " " * (len(prefix) - len(prefix.lstrip())) + " *   " + word
        else:
            line += ("" if line.endswith(" ") else " ") + word
    out.append(line + last)
    return out


def header(schema, file, title, source, module, types):
    guard = "CLOUDLI_ASN1_%s_H" % snake(file).upper()
    own = {t.name for t in types}
    needed = sorted({f for f, _, _, _, ts in schema.modules if f != file and
                     {t.name for t in ts} &
                     {n for t in types for n in schema.needs(t)}})
    out = ["/* SPDX-License-Identifier: LGPL-2.1-or-later */",
           "/* Made by lib/asn1/generate.py from lib/asn1/%s.asn. */" % file,
           "/**", " * @file cloudli/asn1/%s.h" % file,
           " * @brief %s" % title, " *",
           " * How values are laid out and handled: cloudli/value.h.", " *"]
    out += wrap(" * @par Source ", source[8:], "")
    out += [" */", "#ifndef " + guard, "#define " + guard, "",
            "#include <cloudli/value.h>", ""]
    structs = [t for t in types if t.type.kind in ("SEQUENCE", "CHOICE")]
    foreign = sorted({n for t in types for n in schema.needs(t)} - own)
    for n in foreign + [t.name for t in structs]:
        out.append("typedef struct %s %s;" % (c_type(n), c_type(n)))
    out.append("")
    for t in types:
        if t.type.kind in ("ENUMERATED", "BIT STRING") and t.type.names:
            bits = t.type.kind == "BIT STRING"
            out += wrap("/** @brief ", "%s%s." % (
                t.name, ": numbers of bits" if bits else ""), " */")
            out.append("enum %s {" % c_type(t.name))
            rows = ["    %s = %d" % (macro(t.name, n), v)
                    for n, v in t.type.names]
            out.append(",\n".join(rows))
            out += ["};", ""]
    order, done = [], set()

    def place(t):
        # Lists hold their elements in place: those must be complete before.
        if t.name in done:
            return
        done.add(t.name)
        order.append(t)
    for t in structs:
        place(t)
    for t in order:
        doc = " ".join(t.doc)
        out += wrap("/** @brief ", t.name + ("." if not doc else ": " + doc),
                    " */")
        if t.type.kind == "CHOICE":
            out.append("enum %s_choice {" % c_type(t.name))
            rows = ["    %s = %d" % (macro(t.name, "is", f.name), i + 1)
                    for i, f in enumerate(t.type.fields)]
            out.append(",\n".join(rows))
            out += ["};", "struct %s {" % c_type(t.name),
                    "    uint32_t choice; /**< Which of the enum above, or "
                    "::CLOUDLI_ASN_UNKNOWN. */",
                    "    uint32_t reserved; /**< Zero. */", "    union {"]
            for f in t.type.fields:
                d = schema.declaration(f, True)
                if d is not None:
                    out.append("        /** %s */" % describe(schema, f))
                    out.append("        %s;" % d)
            out += ["        /** Of an unknown alternative: all of it. */",
                    "        cloudli_bytes unknown;", "    };", "};", ""]
        else:
            out.append("struct %s {" % c_type(t.name))
            for f in t.type.fields:
                out.append("    /** %s */" % describe(schema, f))
                out.append("    %s;" % schema.declaration(f, False))
            out.append("    cloudli_asn_unknown unknown; "
                       "/**< Fields of later versions. */")
            out += ["};", ""]
    out += ["#endif", ""]
    return "\n".join(out), needed


KINDS = {"INTEGER": "INTEGER", "ENUMERATED": "ENUMERATED",
         "BOOLEAN": "BOOLEAN", "NULL": "NULL", "BIT STRING": "BITS",
         "SEQUENCE": "SEQUENCE", "CHOICE": "CHOICE",
         "SEQUENCE OF": "LIST", "SET OF": "SET_LIST"}
UNIVERSAL = dict(STRINGS, **{
    "INTEGER": 2, "ENUMERATED": 10, "BOOLEAN": 1, "NULL": 5, "BIT STRING": 3,
    "SEQUENCE": 16, "SEQUENCE OF": 16, "SET OF": 17, "CHOICE": 0})


class Tables:
    """tables.c: every type once, fields and names of each in arrays."""

    def __init__(self, schema):
        self.schema = schema
        self.index = {}
        self.rows = []
        self.arrays = []
        for _, _, _, _, types in schema.modules:
            for t in types:
                self.type(self.named(t.name))

    @staticmethod
    def named(name):
        t = Type("REF")
        t.ref = name
        return t

    def type(self, type_):
        base = self.schema.base(type_)
        structured = base.kind in ("SEQUENCE", "CHOICE")
        name = base.ref
        key = name if structured else (
            type_.ref if type_.kind == "REF" and type_.lo is None else None,
            base.kind, base.lo, base.hi, base.ref,
            None if base.element is None else self.type(base.element))
        if key in self.index:
            return self.index[key]
        at = self.index[key] = len(self.rows)
        self.rows.append(None)
        label = type_.ref if type_.kind == "REF" else None
        module = None
        if label is not None:
            module = self.schema.named[label].module
        fields = names = "NULL"
        count = name_count = 0
        if structured:
            fields, count = self.fields(base)
        if base.names:
            names, name_count = self.names(base)
        c = self.schema.item_type(base) if not (
            base.kind in ("SEQUENCE OF", "SET OF")) else \
            "struct cloudli__asn_list"
        element = -1 if base.element is None else self.type(base.element)
        flags = []
        if base.open:
            flags.append("OPEN")
        if base.size_bound:
            flags.append("SIZE_BOUND")
        if base.lo is not None:
            flags.append("HAS_LO")
        if base.hi is not None:
            flags.append("HAS_HI")
        if base.ref == "RelativeOid":
            flags.append("RELATIVE_OID")
        storage = {"u32": "U32", "u64": "U64", "i64": "I64"}[
            self.schema.number(base)] if self.schema.is_number(base) else \
            "BITS" if base.kind == "BIT STRING" else \
            "BYTES" if base.kind in STRINGS else \
            "LIST" if base.element is not None else "STRUCT"

        def literal(v):
            if v is None:
                return "0"
            return "%dU" % v if v > 0x7fffffffffffffff else "%d" % v
        self.rows[at] = (
            "    {%s, %s, K(%s), S(%s), %d, %s,\n     %s, %s, %s, %d, %s, %d, "
            "%d, sizeof(%s)}," % (
                '"%s"' % label if label else "NULL",
                '"%s"' % module if module else "NULL",
                KINDS.get(base.kind, "STRING"), storage,
                UNIVERSAL[base.kind],
                " | ".join("F(%s)" % f for f in flags) or "0",
                literal(base.lo), literal(base.hi), fields, count, names,
                name_count, element, c))
        return at

    def fields(self, base):
        c = c_type(base.ref)
        array = "fields_" + snake(base.ref)
        rows = []
        for f in base.fields:
            target = self.schema.base(f.type)
            flags = []
            if f.tag is not None:
                flags.append("TAGGED")
            if f.explicit:
                flags.append("EXPLICIT")
            if f.optional:
                flags.append("OPTIONAL")
            default = "0"
            if f.default is not None:
                flags.append("DEFAULT")
                default = dict(target.names).get(f.default)
                if default is None:
                    default = {"FALSE": 0, "TRUE": 1}.get(f.default)
                if default is None:
                    fail(base.ref, "default %s" % f.default)
            no_member = base.kind == "CHOICE" and target.kind == "NULL"
            offset = "0" if no_member else "offsetof(%s, %s)" % (
                c, member(f.name))
            rows.append('    {"%s", %s, %d, %d, %s, %s},' % (
                f.name, offset, f.tag or 0, self.type(f.type),
                " | ".join("F(%s)" % x for x in flags) or "0", default))
        if not rows:
            return "NULL", 0
        self.arrays.append("static const struct cloudli__asn_field %s[] = {\n"
                           "%s\n};\n" % (array, "\n".join(rows)))
        return array, len(rows)

    def names(self, base):
        array = "names_" + snake(base.ref)
        text = "static const struct cloudli__asn_name %s[] = {\n%s\n};\n" % (
            array, "\n".join('    {"%s", %d},' % n for n in base.names))
        if text not in self.arrays:
            self.arrays.append(text)
        return array, len(base.names)

    def text(self):
        find = sorted((t.name, self.type(self.named(t.name)))
                      for _, _, _, _, types in self.schema.modules
                      for t in types)
        out = ["/* SPDX-License-Identifier: LGPL-2.1-or-later */",
               "/* Made by lib/asn1/generate.py from the modules beside it. "
               "*/", '#include "asn1/asn_schema.h"', "", "#include <stddef.h>", ""]
        out += ["#include <cloudli/asn1/%s.h>" % m[0]
                for m in self.schema.modules]
        out += ["", "#define K(kind) CLOUDLI__ASN_##kind",
                "#define S(storage) CLOUDLI__ASN_HOLDS_##storage",
                "#define F(flag) CLOUDLI__ASN_##flag", ""]
        out += self.arrays
        out += ["const struct cloudli__asn_type cloudli__asn_types[] = {"]
        out += self.rows
        out += ["};", "",
                "const struct cloudli__asn_entry cloudli__asn_names[] = {"]
        out += ['    {"%s", %d},' % f for f in find]
        out += ["};", "",
                "const size_t cloudli__asn_name_count = "
                "sizeof(cloudli__asn_names) /\n"
                "                                       "
                "sizeof(cloudli__asn_names[0]);", ""]
        return "\n".join(out)


def main():
    schema = Schema()
    files = {}
    for file, title, source, module, types in schema.modules:
        text, _ = header(schema, file, title, source, module, types)
        files[os.path.join(HEADERS, file + ".h")] = text
    files[TABLES] = Tables(schema).text()
    if sys.argv[1:] == ["--check"]:
        stale = [p for p, text in files.items()
                 if not os.path.exists(p) or open(p).read() != text]
        for p in stale:
            print("not up to date: " + os.path.relpath(p, ROOT))
        sys.exit(1 if stale else 0)
    if sys.argv[1:]:
        sys.exit(__doc__)
    os.makedirs(HEADERS, exist_ok=True)
    for p, text in files.items():
        with open(p, "w", encoding="ascii") as f:
            f.write(text)


if __name__ == "__main__":
    main()

/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Content in pieces. Pieces are counted for everybody alike, so that who comes
 * upon it sees by the first number what has passed before.
 */
#include "comm/messaging_records.h"

#include "base/options.h"

#include <stdio.h>
#include <string.h>

#define PART_V1_SIZE sizeof(cloudli_content_part)
#define TYPE_MAX 255
#define ENCODING_MAX 63
#define STREAM_MAX 255

/* Somebody else than the owner, whom the event is told to. */
struct told {
    const struct cloudli__intercept *i;
    uint32_t direction;
};

struct cloudli_content {
    struct cloudli__comm *comm;
    struct cloudli__happening h; /* without what was borrowed */
    struct told *told;
    size_t told_count;
    uint32_t is_mail;
    uint32_t ended;
    uint32_t in_part;
    uint32_t part;
    uint32_t sequence; /* of the next piece */
    char content_type[TYPE_MAX + 1];
    char transfer_encoding[ENCODING_MAX + 1];
    uint32_t is_media; /* pieces are packets of media */
    cloudli_media media;
    uint8_t stream_id[STREAM_MAX];
};

/* Those whom the event concerns now, besides its owner. */
static int collect_told(cloudli_content *content,
                        const struct cloudli__happening *h)
{
    size_t count = 0;

    for (const struct cloudli__intercept *i =
             atomic_load(&content->comm->intercepts);
         i != NULL; i = i->next)
        count += i->party != h->owner && cloudli__concerned(i, h);
    if (count == 0)
        return CLOUDLI_OK;
    content->told = cloudli__alloc_array(count, sizeof(*content->told));
    if (content->told == NULL)
        return CLOUDLI_ERR_NOMEM;
    for (const struct cloudli__intercept *i =
             atomic_load(&content->comm->intercepts);
         i != NULL; i = i->next) {
        const struct cloudli__rule rule = cloudli__rule_of(i, h);

        if (i->party == h->owner || !cloudli__concerned(i, h))
            continue;
        content->told[content->told_count].i = i;
        content->told[content->told_count].direction =
            cloudli__direction_of(i, h, &rule);
        content->told_count++;
    }
    return CLOUDLI_OK;
}

int cloudli__content_new(cloudli_content **out, struct cloudli__comm *comm,
                         const struct cloudli__happening *h)
{
    cloudli_content *content = cloudli__alloc(sizeof(*content));
    struct cloudli__happening *kept;
    int rv;

    *out = NULL;
    if (content == NULL)
        return CLOUDLI_ERR_NOMEM;
    content->comm = comm;
    kept = &content->h;
    kept->service = h->service;
    kept->form = h->form;
    kept->event = h->event;
    kept->number = h->number;
    kept->owner = h->owner;
    kept->session = h->session;
    kept->open = h->open;
    content->is_mail = h->mail != NULL;
    rv = collect_told(content, h);
    if (rv != CLOUDLI_OK)
        cloudli_content_free(content);
    else
        *out = content;
    return rv;
}

/* 1 and the direction if pieces go to this intercept. */
static int goes_to(const cloudli_content *content,
                   const struct cloudli__intercept *i,
                   const struct cloudli__rule *rule, uint32_t *direction)
{
    for (size_t n = 0; n < content->told_count; n++) {
        if (content->told[n].i == i) {
            *direction = content->told[n].direction;
            return 1;
        }
    }
    if (i->party != content->h.owner && !content->h.open)
        return 0;
    *direction = cloudli__direction_of(i, &content->h, rule);
    return 1;
}

/* One piece, or the mark of the end, to all that it goes to. With the lock. */
static void give_all(cloudli_content *content, cloudli_bytes bytes,
                     uint32_t last)
{
    struct cloudli__comm *comm = content->comm;
    struct cloudli__intercept *i = atomic_load(&comm->intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(comm->hub);
    struct cloudli__piece piece = {.event = content->h.number,
                                   .part = content->part,
                                   .numbered = 1,
                                   .sequence = content->sequence,
                                   .last = last,
                                   .content_type = content->content_type,
                                   .content = bytes};

    if (content->transfer_encoding[0] != '\0')
        piece.transfer_encoding = content->transfer_encoding;
    piece.media = content->is_media ? &content->media : NULL;
    for (; i != NULL; i = i->next) {
        const struct cloudli__rule rule = cloudli__rule_of(i, &content->h);

        if ((i->order->deliver & CLOUDLI_DELIVER_CC) == 0 ||
            (rule.flags & CLOUDLI__RULE_CONTENT) == 0 ||
            !goes_to(content, i, &rule, &piece.direction) ||
            !cloudli__intercept_ready(comm, i, now))
            continue;
        if (piece.media != NULL) {
            if ((i->order->media & piece.media->kind) != 0)
                cloudli__give_packet(comm, i, now, &piece);
        } else if (content->is_mail)
            cloudli__give_mail(comm, i, now, &piece);
        else
            cloudli__give_messaging(comm, i, now, &piece);
    }
}

static void end_part(cloudli_content *content)
{
    static const uint8_t none[1];

    if (!content->in_part)
        return;
    if (!content->is_media && cloudli__comm_watched(content->comm)) {
        pthread_mutex_lock(&content->comm->lock);
        give_all(content, (cloudli_bytes){none, 0}, 1);
        pthread_mutex_unlock(&content->comm->lock);
    }
    content->in_part = 0;
    content->part++;
}

/* Of a message things happen after its delivery too. */
static int is_over(const cloudli_content *content)
{
    return content->ended ||
           (content->h.service != CLOUDLI_SERVICE_MESSAGE &&
            atomic_load_explicit(&content->comm->ended, memory_order_acquire));
}

static int media_ok(const cloudli_media *media)
{
    return media->size >= CLOUDLI__MEDIA_V1_SIZE &&
           media->frame <= CLOUDLI_FRAME_MSRP &&
           media->protocol <= CLOUDLI_MEDIA_UDPTL &&
           media->stream_id.len <= STREAM_MAX &&
           (media->stream_id.len == 0 || media->stream_id.ptr != NULL) &&
           media->kind != 0 && media->kind <= CLOUDLI_MEDIA_DATA &&
           (media->kind & (media->kind - 1)) == 0;
}

static void set_media(cloudli_content *content, const cloudli_media *media)
{
    content->is_media = media != NULL;
    if (media == NULL)
        return;
    content->media = (cloudli_media)CLOUDLI_MEDIA_INIT;
    content->media.kind = media->kind;
    content->media.frame = media->frame;
    content->media.protocol = media->protocol;
    if (media->stream_id.len == 0)
        return;
    memcpy(content->stream_id, media->stream_id.ptr, media->stream_id.len);
    content->media.stream_id =
        (cloudli_bytes){content->stream_id, media->stream_id.len};
}

int cloudli_content_begin_part(cloudli_content *content,
                               const cloudli_content_part *part)
{
    cloudli_content_part in;
    const char *type, *encoding;
    int rv;

    if (content == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__options_import(&in, sizeof(in), PART_V1_SIZE, part);
    if (rv != CLOUDLI_OK)
        return rv;
    type = in.content_type == NULL ? "" : in.content_type;
    encoding = in.transfer_encoding == NULL ? "" : in.transfer_encoding;
    if (strnlen(type, TYPE_MAX + 1) > TYPE_MAX ||
        (type[0] == '\0' && !content->is_mail && in.media == NULL) ||
        (in.media != NULL && (content->is_mail || !media_ok(in.media))) ||
        strnlen(encoding, ENCODING_MAX + 1) > ENCODING_MAX)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (is_over(content))
        return CLOUDLI_ERR_ENDED;
    end_part(content);
    (void)snprintf(content->content_type, sizeof(content->content_type), "%s",
                   type);
    (void)snprintf(content->transfer_encoding,
                   sizeof(content->transfer_encoding), "%s", encoding);
    set_media(content, in.media);
    content->sequence = 0;
    content->in_part = 1;
    return CLOUDLI_OK;
}

int cloudli_content_write(cloudli_content *content, const void *data,
                          size_t len)
{
    const uint8_t *at = data;

    if (content == NULL || data == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (is_over(content))
        return CLOUDLI_ERR_ENDED;
    if (!content->in_part)
        return CLOUDLI_ERR_INVALID_STATE;
    if (content->is_media && (len == 0 || len > CLOUDLI_CONTENT_MAX))
        return len == 0 ? CLOUDLI_ERR_INVALID_ARGUMENT : CLOUDLI_ERR_TOO_LARGE;
    if (!cloudli__comm_watched(content->comm)) {
        content->sequence +=
            (uint32_t)((len + CLOUDLI__PIECE_MAX - 1) / CLOUDLI__PIECE_MAX);
        return CLOUDLI_OK;
    }
    pthread_mutex_lock(&content->comm->lock);
    while (len > 0) {
        const size_t piece =
            len < CLOUDLI__PIECE_MAX ? len : CLOUDLI__PIECE_MAX;

        give_all(content, (cloudli_bytes){at, piece}, 0);
        content->sequence++;
        at += piece;
        len -= piece;
    }
    pthread_mutex_unlock(&content->comm->lock);
    return CLOUDLI_OK;
}

int cloudli_content_end(cloudli_content *content)
{
    if (content == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (is_over(content))
        return CLOUDLI_ERR_ENDED;
    end_part(content);
    content->ended = 1;
    return CLOUDLI_OK;
}

void cloudli_content_free(cloudli_content *content)
{
    if (content == NULL)
        return;
    cloudli__free_wiped(content->told,
                        content->told_count * sizeof(*content->told));
    cloudli__free_wiped(content, sizeof(*content));
}

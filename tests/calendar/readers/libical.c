/* Reads calendars with libical: one JSON line per file, times resolved with the file's own VTIMEZONE. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_string(const char *key, const char *value)
{
    printf("\"%s\":", key);
    if (value == NULL) {
        fputs("null", stdout);
        return;
    }
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)value; *at; at++) {
        if (*at == '"' || *at == '\\')
            printf("\\%c", *at);
        else if (*at < 0x20)
            printf("\\u%04x", *at);
        else
            putchar(*at);
    }
    putchar('"');
}

/* A date as written, a time as its instant in UTC, a floating time without its Z. */
static void print_time(const char *key, struct icaltimetype time)
{
    char text[32];
    if (!time.is_date && time.zone != NULL)
        time = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
    if (time.is_date)
        snprintf(text, sizeof text, "%04d-%02d-%02d", time.year, time.month, time.day);
    else
        snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d%s", time.year, time.month, time.day, time.hour,
                 time.minute, time.second, time.zone == NULL ? "" : "Z");
    print_string(key, icaltime_is_null_time(time) ? NULL : text);
}

static const char *status_of(icalcomponent *event)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
    return property == NULL ? NULL : icalproperty_enum_to_string(icalproperty_get_status(property));
}

static void print_event(icalcomponent *event)
{
    struct icaltimetype start = icalcomponent_get_dtstart(event);
    putchar('{');
    print_string("uid", icalcomponent_get_uid(event));
    putchar(',');
    print_string("summary", icalcomponent_get_summary(event));
    putchar(',');
    print_time("start", start);
    putchar(',');
    print_time("end", icalcomponent_get_dtend(event));
    putchar(',');
    print_string("status", status_of(event));
    printf(",\"allday\":%s}", start.is_date ? "true" : "false");
}

static void print_events(icalcomponent *calendar)
{
    const char *separator = "";
    fputs(",\"events\":[", stdout);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        fputs(separator, stdout);
        print_event(event);
        separator = ",";
    }
    putchar(']');
}

static char *whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        exit(2);
    long size = ftell(file);
    char *text = calloc(1, (size_t)size + 1);
    rewind(file);
    if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size)
        exit(2);
    fclose(file);
    return text;
}

static void read_file(const char *path)
{
    char *text = whole(path);
    icalcomponent *calendar = icalparser_parse_string(text);
    putchar('{');
    print_string("file", path);
    if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT)
        fputs(",\"error\":\"not a calendar\"", stdout);
    else if (icalcomponent_count_errors(calendar) > 0)
        printf(",\"error\":\"%d errors\"", icalcomponent_count_errors(calendar));
    else
        print_events(calendar);
    puts("}");
    if (calendar != NULL)
        icalcomponent_free(calendar);
    free(text);
}

int main(int count, char **arguments)
{
    for (int at = 1; at < count; at++)
        read_file(arguments[at]);
    return 0;
}

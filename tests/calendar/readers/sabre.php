<?php
// Reads calendars with sabre/vobject: one JSON line per file.

error_reporting(E_ALL & ~E_DEPRECATED);
require '/usr/share/php/Sabre/VObject/autoload.php';
// What a reader must never use: a time of the machine.
date_default_timezone_set('Asia/Tokyo');

function said($property): ?string
{
    if ($property === null) {
        return null;
    }
    $time = clone $property->getDateTime();
    if (!$property->hasTime()) {
        return $time->format('Y-m-d');
    }
    return $time->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');
}

function text($property): ?string
{
    return $property === null ? null : (string) $property;
}

function events(string $path): array
{
    $events = [];
    $calendar = Sabre\VObject\Reader::read(file_get_contents($path));
    // Its validator knows RFC 5545 only, so that most of what it warns of is RFC 7986; this is refused by both.
    foreach ($calendar->validate() as $warning) {
        if (str_contains($warning['message'], 'at least 1 component')) {
            throw new UnexpectedValueException($warning['message']);
        }
    }
    foreach ($calendar->select('VEVENT') as $event) {
        $events[] = [
            'uid' => text($event->UID), 'summary' => text($event->SUMMARY), 'start' => said($event->DTSTART),
            'end' => said($event->DTEND), 'status' => text($event->STATUS), 'allday' => !$event->DTSTART->hasTime(),
        ];
    }
    return $events;
}

foreach (array_slice($argv, 1) as $path) {
    try {
        $read = ['file' => $path, 'events' => events($path)];
    } catch (Throwable $error) {
        $read = ['file' => $path, 'error' => $error->getMessage()];
    }
    echo json_encode($read, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
}

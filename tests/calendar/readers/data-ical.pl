#!/usr/bin/perl
# Reads calendars with Data::ICal, which keeps times as they are written; DateTime gives them their instant.
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));
use Data::ICal;
use DateTime;
use JSON::PP;

my $json = JSON::PP->new->canonical;

sub value {
    my ($event, $name) = @_;
    my $properties = $event->property($name) or return undef;
    return $properties->[0]->decoded_value;
}

sub said {
    my ($event, $name) = @_;
    my $properties = $event->property($name) or return undef;
    my ($year, $month, $day, $hour, $minute, $second, $utc) =
        $properties->[0]->decoded_value =~ /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/ or return 'unreadable';
    return "$year-$month-$day" unless defined $hour;
    my $zone = $utc ? 'UTC' : $properties->[0]->parameters->{TZID};
    return "$year-$month-${day}T$hour:$minute:$second" unless defined $zone;
    my $time = DateTime->new(
        year => $year, month => $month, day => $day, hour => $hour, minute => $minute, second => $second,
        time_zone => $zone);
    return $time->set_time_zone('UTC')->strftime('%Y-%m-%dT%H:%M:%SZ');
}

sub events {
    my ($calendar) = @_;
    my @events = grep { $_->ical_entry_type eq 'VEVENT' } @{ $calendar->entries };
    return [
        map {
            my $start = said($_, 'dtstart');
            {
                uid => value($_, 'uid'), summary => value($_, 'summary'), start => $start, end => said($_, 'dtend'),
                status => value($_, 'status'), allday => length $start == 10 ? JSON::PP::true : JSON::PP::false,
            }
        } @events
    ];
}

sub content {
    my ($path) = @_;
    open my $file, '<:raw:encoding(UTF-8)', $path or die "$path: $!";
    local $/;
    return scalar <$file>;
}

for my $path (@ARGV) {
    my $read = eval {
        my $calendar = Data::ICal->new(data => content($path));
        die $calendar->error_message, "\n" unless $calendar;
        { file => $path, events => events($calendar) };
    };
    print $json->encode($read // { file => $path, error => "$@" }), "\n";
}

# frozen_string_literal: true

# Reads calendars with the icalendar gem: one JSON line per file, times resolved with the file's own VTIMEZONE.

require 'icalendar'
require 'json'
require 'stringio'

Icalendar.logger.level = Logger::FATAL

def said(value)
  return nil if value.nil?
  return value.strftime('%Y-%m-%d') if value.is_a?(Icalendar::Values::Date)

  floating = value.ical_params['tzid'].nil? && !value.tz_utc
  floating ? value.strftime('%Y-%m-%dT%H:%M:%S') : value.to_time.utc.strftime('%Y-%m-%dT%H:%M:%SZ')
end

def event(event)
  { uid: event.uid&.to_s, summary: event.summary&.to_s, start: said(event.dtstart), end: said(event.dtend),
    status: event.status&.to_s, allday: event.dtstart.is_a?(Icalendar::Values::Date) }
end

def read(path)
  calendars = Icalendar::Calendar.parse(File.binread(path).force_encoding('UTF-8'))
  raise 'not a calendar' if calendars.empty?

  { file: path, events: calendars.flat_map { |calendar| calendar.events.map { |one| event(one) } } }
rescue StandardError => e
  { file: path, error: "#{e.class}: #{e.message}" }
end

ARGV.each { |path| puts JSON.generate(read(path)) }

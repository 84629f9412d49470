# Reads every feed with Ruby's own parser, which validates: a missing or misplaced element is refused.
require "rss"

def wrong(text)
  feed = RSS::Parser.parse(text, true)
  feed.is_a?(RSS::Atom::Feed) ? nil : "is no Atom feed"
rescue RSS::Error => error
  error.message
end

feeds = ARGV.flat_map { |site| Dir.glob("#{site}/**/*.atom") }.sort
abort "no feed" if feeds.empty?
broken = File.read(feeds.first).sub(%r{<updated>.*?</updated>}, "")
abort "a feed without a date passes" unless wrong(broken)
faults = feeds.filter_map { |path| (fault = wrong(File.read(path))) && "#{path}: #{fault}" }
puts faults
puts "#{feeds.size - faults.size} feeds read"
exit 1 unless faults.empty?

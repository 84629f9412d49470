//! Dates, periods and names: whatever is written, what is understood prints and is understood again.

use chrono::{Days, NaiveDate, NaiveDateTime};
use dalc::record::when::{End, Month, Period, When, Year, forwards, parse, possible, proposal};
use dalc::record::{Email, Phone, Slug, Url};
use proptest::prelude::*;

fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1000, 1, 1).unwrap();
    (0..=730_000_u64).prop_map(move |days| first + Days::new(days))
}

fn minute() -> impl Strategy<Value = NaiveDateTime> {
    (day(), 0..24_u32, 0..60_u32).prop_map(|(day, hour, minute)| day.and_hms_opt(hour, minute, 0).unwrap())
}

fn month() -> impl Strategy<Value = Month> {
    (1000..=2999_i32, 1..=12_u32).prop_map(|(year, month)| Month::new(year, month).unwrap())
}

/// Any date there is.
fn when() -> impl Strategy<Value = When> {
    let hours =
        (minute(), proptest::option::of(minute())).prop_filter_map("in order", |(a, b)| When::hours(a, b));
    let days = (day(), day()).prop_filter_map("in order", |(a, b)| When::days(a.min(b), a.max(b)));
    let months = (month(), month()).prop_filter_map("in order", |(a, b)| When::months(a.min(b), a.max(b)));
    let seasons = (1000..=2999_i32, 21..=24_u32).prop_filter_map("real", |(year, n)| When::season(year, n));
    let years = (1000..=2999_i32).prop_filter_map("real", When::year);
    prop_oneof![
        hours,
        days,
        day().prop_filter_map("real", |day| When::days(day, day)),
        months,
        seasons,
        years,
        Just(When::Unknown)
    ]
}

/// Any period there is.
fn period() -> impl Strategy<Value = Period> {
    let year = || (1000..3000_i32, any::<bool>()).prop_map(|(year, about)| Year { year, about });
    let end = prop_oneof![year().prop_map(End::Year), Just(End::Open), Just(End::Unknown)];
    (proptest::option::of(year()), end).prop_filter_map("a period", |(start, end)| Period::new(start, end))
}

/// What people may write for a date: anything, or pieces of dates put together.
fn written() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,4}",
        Just("-".to_owned()),
        Just("/".to_owned()),
        Just("T".to_owned()),
        Just(":".to_owned()),
        Just("..".to_owned()),
        Just("~".to_owned()),
        Just(" ".to_owned()),
        Just("juin".to_owned()),
        Just("1er mai 2022".to_owned()),
        Just("2022-06-20".to_owned()),
        Just("16:30".to_owned()),
        Just("é".to_owned()),
        Just("٢٠٢٢".to_owned()),
    ];
    prop_oneof![any::<String>(), proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #![proptest_config(super::cases(400))]

    #[test]
    fn every_date_prints_and_reads_again(when in when()) {
        prop_assert_eq!(parse(&when.to_string()), Ok(when));
    }

    #[test]
    fn bounds_are_in_order(when in when(), other in when()) {
        if let Some((first, last)) = when.bounds() {
            prop_assert!(first <= last);
            prop_assert!(when.is_past(last + Days::new(1)) && !when.is_past(last));
        }
        prop_assert_eq!(when.cmp(&other), other.cmp(&when).reverse());
        prop_assert_eq!(when == other, when.cmp(&other).is_eq(), "equal dates are the same date");
    }

    #[test]
    fn a_date_has_its_earliest_and_its_latest_reading(when in when(), share in 0..=1000_i64) {
        let Some((first, last)) = when.bounds() else { return Ok(()) };
        let day = first + Days::new(u64::try_from((last - first).num_days() * share / 1000).unwrap());
        prop_assert!(!when.is_past(day), "it may still be that day");
        prop_assert!(when.is_past(last + Days::new(1)), "over after its latest reading, not before");
        prop_assert_eq!(when.is_exact() && first == last, when.precision() < 2 && first == last);
    }

    #[test]
    fn dates_are_sorted_by_their_earliest_day_then_by_precision(mut dates in proptest::collection::vec(when(), 2..12)) {
        dates.sort();
        for pair in dates.windows(2) {
            let key = |when: When| (when.bounds().is_none(), when.bounds().map(|(first, _)| first), when.precision());
            prop_assert!(key(pair[0]) <= key(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn what_is_understood_is_a_date(text in written()) {
        if let Ok(when) = parse(&text) {
            prop_assert_eq!(parse(&when.to_string()), Ok(when));
        }
        if let Some(text) = proposal(&text) {
            prop_assert!(parse(&text).is_ok(), "{} is proposed and is no date", text);
        }
        let (start, end) = text.split_once('/').unwrap_or((&text, "16:30"));
        for mended in [possible(&text), forwards(start, end)].into_iter().flatten() {
            prop_assert!(parse(&mended).is_ok(), "{} is proposed and is no date", mended);
        }
    }

    #[test]
    fn nonsense_is_mended_with_what_was_written(when in when(), day in 29..=40_u32, hour in 25..99_u32) {
        let Some((first, _)) = when.bounds() else { return Ok(()) };
        let written = format!("{}-{day}", first.format("%Y-%m"));
        if parse(&written).is_err() {
            prop_assert_eq!(possible(&written), Some(first.format("%Y-%m").to_string()));
        }
        prop_assert_eq!(possible(&format!("{first}T{hour}:00")), Some(first.to_string()));
    }

    #[test]
    fn every_period_prints_and_reads_again(period in period(), other in period(), text in written()) {
        prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
        prop_assert_eq!(period.may_overlap(other), other.may_overlap(period));
        prop_assert!(period.may_overlap(period));
        if let Ok(period) = Period::parse(&text) {
            prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
        }
    }

    #[test]
    fn a_slug_is_plain(text in prop_oneof![any::<String>(), "[a-zA-Zéàç0-9 '-]{0,130}"]) {
        for slug in [Slug::new(&text), Slug::from_words(&text)].into_iter().flatten() {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            prop_assert!(slug.as_str().bytes().all(plain) && Slug::new(slug.as_str()).is_some());
        }
    }

    #[test]
    fn an_address_breaks_out_of_nothing(text in prop_oneof![any::<String>(), "(https?://)?[a-z@:./?#<>\"' &+0-9-]{0,20}"]) {
        let quoted = |text: &str| text.contains(['"', '<', '>', ' ', '\n', '\\']);
        prop_assert!(Url::new(&text).is_none_or(|url| !quoted(&url) && url.starts_with("http")));
        prop_assert!(Email::new(&text).is_none_or(|email| !quoted(&email) && email.matches('@').count() == 1));
        prop_assert!(Phone::new(&text).is_none_or(|phone| phone.starts_with('+')));
    }
}

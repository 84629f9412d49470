//! Complaints: none, or only those that are owed.

/// Fails on every complaint.
pub fn none(complaints: &[String]) {
    only(complaints, &[]);
}

/// Fails on every complaint but those owed, told by how it begins and by what it says; a debt that nothing complains of
/// any more fails too, and is to be taken out.
pub fn only(complaints: &[String], owed: &[(&str, &str)]) {
    let is = |complaint: &str, (begins, says): &(&str, &str)| {
        complaint.starts_with(begins) && complaint.contains(says)
    };
    let new: Vec<&String> = complaints.iter().filter(|c| !owed.iter().any(|debt| is(c, debt))).collect();
    assert!(new.is_empty(), "{} complaints\n{new:#?}", new.len());
    let paid: Vec<_> = owed.iter().filter(|debt| !complaints.iter().any(|c| is(c, debt))).collect();
    assert!(paid.is_empty(), "no longer owed: {paid:?}");
}

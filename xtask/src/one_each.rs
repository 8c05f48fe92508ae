//! Each journey on one device: the one that the seed turns up. A run of them all on every device
//! costs three times as much, and what differs between devices comes up over the runs.

use std::collections::BTreeMap;

/// What stands between the parts of a line of Playwright's list: device, place, titles.
const BETWEEN: &str = " › ";

/// The lines of Playwright's list to walk, one for each journey: neighbours go to different devices,
/// and every device comes up for each journey as `seed` counts on.
pub fn choose(list: &str, seed: u64) -> String {
    let mut journeys: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in list.lines().map(str::trim) {
        if let Some((device, journey)) = line.split_once(BETWEEN)
            && device.starts_with('[')
        {
            journeys.entry(journey).or_default().push(line);
        }
    }
    let turns = (0_u64..).map(|turn| turn + seed);
    let chosen = journeys.into_values().zip(turns).filter_map(|(lines, turn)| {
        let n = u64::try_from(lines.len()).ok()?;
        lines.get(usize::try_from(turn.checked_rem(n)?).ok()?).copied()
    });
    chosen.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "ZC_SEED=3\nListing tests:\n  [phone] › a.spec.ts:3:1 › one\n  \
        [phone] › a.spec.ts:9:1 › two\n  [wechat] › a.spec.ts:3:1 › one\n  \
        [wechat] › a.spec.ts:9:1 › two\n  [desktop] › a.spec.ts:3:1 › one\n  \
        [desktop] › a.spec.ts:9:1 › two\n  [release] › b.spec.ts:1:1 › parts @release\n\
        Total: 7 tests in 2 files\n";

    #[test]
    fn every_journey_is_walked_once_and_neighbours_on_different_devices() {
        assert_eq!(
            choose(LIST, 0),
            "[phone] › a.spec.ts:3:1 › one\n[wechat] › a.spec.ts:9:1 › two\n\
             [release] › b.spec.ts:1:1 › parts @release\n"
        );
    }

    #[test]
    fn as_the_seed_counts_on_every_journey_comes_to_every_device() {
        let walked: String = (7..10).map(|seed| choose(LIST, seed)).collect();
        for line in LIST.lines().map(str::trim).filter(|line| line.starts_with('[')) {
            assert!(walked.contains(line), "{line}");
        }
    }
}

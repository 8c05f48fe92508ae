//! What the embedded back end holds in memory: the records, how far it has read, and where it keeps.

use super::{Pack, store::Store};
use community::{Changes, CommunityError, Context, Memory, MemoryTx, demo::DemoPack};
use domain::Timestamp;
use std::sync::Arc;

/// A write that can be run again, on another home. All writes are idempotent.
pub(super) type Replay =
    Arc<dyn Fn(&mut MemoryTx<'_>, &Context) -> Result<(), CommunityError> + Send + Sync>;

/// Where writes go.
#[derive(Clone)]
pub(super) enum Keeping {
    /// Nowhere but memory.
    Memory,
    /// Into the database of this device.
    Device(Store),
}

/// The records in memory.
pub(super) struct Home {
    pub(super) memory: Memory,
    /// The number of the last batch of the database that memory holds; zero when none.
    pub(super) sequence: u64,
    pub(super) opened: Timestamp,
    pub(super) keeping: Keeping,
    /// Whether a newer release wrote into the database: then this one only reads it.
    pub(super) is_newer: bool,
    pack: Option<DemoPack>,
    /// Which packs it is made of.
    laid: Vec<Pack>,
    started: bool,
    /// What was written while only memory kept it, to be run again after a yes.
    log: Vec<(Context, Replay)>,
}

impl Home {
    pub(super) fn new(opened: Timestamp) -> Self {
        Self {
            memory: Memory::default(),
            sequence: 0,
            opened,
            keeping: Keeping::Memory,
            is_newer: false,
            pack: None,
            laid: Vec::new(),
            started: false,
            log: Vec::new(),
        }
    }

    pub(super) fn has_started(&self) -> bool {
        self.started
    }

    pub(super) fn start(&mut self) {
        self.started = true;
    }

    /// Whether the content of a pack is there.
    pub(super) fn has_laid(&self, which: Pack) -> bool {
        self.laid.contains(&which)
    }

    /// Lays the content of a pack beneath everything, beside that of others.
    pub(super) fn lay(&mut self, which: Pack, content: DemoPack) {
        let content = match self.pack.take() {
            Some(mut pack) => {
                pack.join(content);
                pack
            }
            None => content,
        };
        self.memory.replace_base(content.opened_at(self.opened));
        self.pack = Some(content);
        self.laid.push(which);
    }

    /// Counts the dates of the demo content from another first opening.
    pub(super) fn open_at(&mut self, opened: Timestamp) {
        if let (true, Some(pack)) = (opened != self.opened, &self.pack) {
            self.memory.replace_base(pack.opened_at(opened));
        }
        self.opened = opened;
    }

    /// A copy of the base with nothing that people did, for a home opened at `opened`.
    pub(super) fn fresh_memory(&self, opened: Timestamp) -> Memory {
        match &self.pack {
            Some(pack) => Memory::over(pack.opened_at(opened)),
            None => Memory::default(),
        }
    }

    /// Makes the changes of batch `sequence` visible, unless they already are.
    pub(super) fn apply(&mut self, sequence: u64, changes: Changes) {
        if sequence == self.sequence + 1 {
            self.memory.apply(changes);
            self.sequence = sequence;
        }
    }

    /// Remembers a write that only memory keeps.
    pub(super) fn remember(&mut self, context: Context, write: Replay) {
        self.log.push((context, write));
    }

    /// The writes that only memory keeps, in order.
    pub(super) fn remembered(&self) -> &[(Context, Replay)] {
        &self.log
    }

    /// Forgets everything that people did.
    pub(super) fn forget_everything(&mut self) {
        self.memory.forget_own();
        self.log.clear();
        self.sequence = 0;
        self.is_newer = false;
    }

    /// Forgets them, because the device has them now.
    pub(super) fn forget_log(&mut self, n: usize) {
        self.log.drain(..n.min(self.log.len()));
    }
}

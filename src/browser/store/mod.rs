//! What is kept on this device: a database of text under text keys, and a queue in front of it.
//!
//! Everything written goes into the `queue` first, and leaves it only after the commit. Reading sees the
//! queue over the database. So work goes on in memory if the database is refused or full, and all of it is
//! written once that is possible.

mod device;
mod fault;
mod writer;

pub use fault::StoreFault;
pub use writer::{Lease, Taken};

use std::cell::RefCell;
use std::rc::Rc;

use super::js::log;
use super::timer;
use crate::journal::{Drawer, Op, Queue, Share, after};
use device::{Device, Loss};

#[derive(Default)]
struct StoreState {
    device: Option<Device>,
    epoch: Option<u64>,
    queue: Queue,
}

/// The store of this device. Copies of the handle are the same store.
#[derive(Clone, Default)]
pub struct Store(Rc<RefCell<StoreState>>);

impl Store {
    /// A store that holds everything in memory until [`Store::connect`] succeeds.
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens the database. `lost` runs when the browser closes it: wiped, or wanted by a newer release in
    /// another tab.
    ///
    /// # Errors
    /// [`StoreFault`] when the browser refuses, is silent for five seconds, or the database is of
    /// a newer release.
    pub async fn connect(&self, lost: impl Fn() + 'static) -> Result<(), StoreFault> {
        let here = self.clone();
        let lost = Rc::new(lost);
        let hear = move |event: Loss| {
            let (here, lost) = (here.clone(), Rc::clone(&lost));
            timer::spawn(async move {
                // Whoever wants the database waits until it is closed: enough time to write the rest.
                if event == Loss::Wanted
                    && here.waits()
                    && let Err(fault) = here.commit(Share::Whole).await
                {
                    log(&fault.to_string());
                }
                here.disconnect();
                lost();
            });
        };
        let device = Device::open(hear).await?;
        self.0.borrow_mut().device = Some(device);
        Ok(())
    }

    /// Lets go of the database, for instance because it is gone. What is queued stays.
    pub fn disconnect(&self) {
        let mut inner = self.0.borrow_mut();
        inner.epoch = None;
        if let Some(device) = inner.device.take() {
            device.close();
        }
    }

    /// Whether the database is open.
    pub fn connected(&self) -> bool {
        self.0.borrow().device.is_some()
    }

    /// Whether this tab may write.
    pub fn writes(&self) -> bool {
        self.0.borrow().epoch.is_some()
    }

    /// Stops writing: another tab writes from now on. What is queued is discarded, since the other tab's plan
    /// is the plan.
    pub fn stop_writing(&self) {
        let mut inner = self.0.borrow_mut();
        inner.epoch = None;
        inner.queue = Queue::default();
    }

    /// Makes this tab the writer: from now on every write of an earlier one aborts.
    ///
    /// # Errors
    /// [`StoreFault::Newer`] when a newer release has written here; else what the browser said.
    pub async fn take(&self, tab: u64, now: i64) -> Result<Taken, StoreFault> {
        let device = self.device("take")?;
        let taken = device.take(tab, now).await?;
        self.0.borrow_mut().epoch = Some(taken.epoch);
        Ok(taken)
    }

    /// The current writer, by the record in the database.
    ///
    /// # Errors
    /// [`StoreFault`] when it cannot be read.
    pub async fn lease(&self) -> Result<Option<Lease>, StoreFault> {
        self.device("lease")?.lease().await
    }

    /// Queues the writer's sign of life, for browsers without locks. `None` gives up the lease.
    pub fn beat(&self, tab: u64, now: Option<i64>) {
        let epoch = self.0.borrow().epoch;
        if let Some(epoch) = epoch {
            let lease = Lease { epoch, tab, beat: now.unwrap_or_default() };
            self.put(Drawer::Meta, writer::WRITER, lease.to_string());
        }
    }

    /// Queues a value under a key.
    pub fn put(&self, drawer: Drawer, key: &str, value: String) {
        self.0.borrow_mut().queue.put(drawer, key, value);
    }

    /// Queues writes and removals, in their order.
    pub fn push(&self, ops: Vec<Op>) {
        let mut inner = self.0.borrow_mut();
        for op in ops {
            inner.queue.push(op);
        }
    }

    /// Queues the removal of a key.
    pub fn delete(&self, drawer: Drawer, key: &str) {
        self.0.borrow_mut().queue.delete(drawer, key);
    }

    /// Queues the removal of all keys from one on, up to but not including another.
    pub fn delete_between(&self, drawer: Drawer, from: &str, until: &str) {
        self.0.borrow_mut().queue.delete_between(drawer, from, until);
    }

    /// Queues the removal of all keys with a prefix.
    pub fn delete_all(&self, drawer: Drawer, prefix: &str) {
        self.delete_between(drawer, prefix, &after(prefix));
    }

    /// Whether something is waiting to be written.
    pub fn waits(&self) -> bool {
        !self.0.borrow().queue.is_empty()
    }

    /// Writes all that is queued, in one transaction that the browser confirms once it is on the disk.
    /// Opening, writing and the request to commit happen before the first await, so that a page being hidden
    /// still gets it out.
    ///
    /// # Errors
    /// [`StoreFault`]; all that was queued stays queued.
    pub async fn commit(&self, share: Share) -> Result<(), StoreFault> {
        let (device, epoch, batch) = {
            let inner = self.0.borrow();
            (inner.device.clone(), inner.epoch, inner.queue.batch(share))
        };
        let device = device.ok_or(StoreFault::Closed { tried: "commit" })?;
        let epoch = epoch.ok_or(StoreFault::Taken { tried: "commit" })?;
        device.write(epoch, &batch.ops).await?;
        self.0.borrow_mut().queue.written(&batch);
        Ok(())
    }

    /// What is waiting to be written in one drawer.
    pub fn waiting(&self, drawer: Drawer) -> Vec<(String, String)> {
        self.0.borrow().queue.over(drawer, "", Vec::new())
    }

    /// Moves a plan's lines before a position from the journal into its history, at once. What is queued is
    /// not touched. Returns whether it did; if not, the lines are where they were, and the browser's console
    /// says why.
    pub async fn move_to_history(&self, plan: &str, until: u64) -> bool {
        let (device, epoch) = {
            let inner = self.0.borrow();
            (inner.device.clone(), inner.epoch)
        };
        let Some((device, epoch)) = device.zip(epoch) else { return false };
        match device.move_to_history(epoch, plan, until).await {
            Ok(()) => true,
            Err(fault) => {
                log(&fault.to_string());
                false
            }
        }
    }

    /// The keys with a prefix that are on the disk, in order.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub async fn keys(&self, drawer: Drawer, prefix: &str) -> Result<Vec<String>, StoreFault> {
        self.device("keys")?.keys(drawer, prefix).await
    }

    /// Sets something aside at once, even if another tab is the writer: nothing is overwritten.
    ///
    /// # Errors
    /// [`StoreFault`] when the browser did not confirm it.
    pub async fn set_aside(&self, key: &str, value: String) -> Result<(), StoreFault> {
        self.device("set aside")?.set_aside(key, &value).await
    }

    /// All keys and values with a prefix, in order of the keys.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read; without a database only the queue is.
    pub async fn read(
        &self,
        drawer: Drawer,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreFault> {
        let device = self.0.borrow().device.clone();
        let stored = match device {
            Some(device) => device.read(drawer, prefix, &after(prefix)).await?,
            None => Vec::new(),
        };
        Ok(self.0.borrow().queue.over(drawer, prefix, stored))
    }

    /// The value under one key.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn get(&self, drawer: Drawer, key: &str) -> Result<Option<String>, StoreFault> {
        let found = self.read(drawer, key).await?;
        Ok(found.into_iter().find(|(name, _)| name == key).map(|(_, value)| value))
    }

    /// Erases everything, at once.
    ///
    /// # Errors
    /// [`StoreFault`] when the browser did not confirm it.
    pub async fn erase(&self) -> Result<(), StoreFault> {
        self.0.borrow_mut().queue = Queue::default();
        for drawer in Drawer::ALL {
            if drawer != Drawer::Meta {
                self.delete_all(drawer, "");
            }
        }
        if self.connected() { self.commit(Share::Whole).await } else { Ok(()) }
    }

    fn device(&self, tried: &'static str) -> Result<Device, StoreFault> {
        self.0.borrow().device.clone().ok_or(StoreFault::Closed { tried })
    }
}

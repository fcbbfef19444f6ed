//! The database itself: IndexedDB, kept open, strict about what "written" means.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr as _;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};

use super::fault::StoreFault;
use super::writer;
use super::writer::{Lease, Taken};
use crate::browser::js::listen;
use crate::browser::timer;
use crate::journal::{Drawer, Op, after, history, key};
use crate::read::sorted::sort;

const NAME: &str = "so-ke-hoach";
/// Raised only when the drawers change; what is in them carries its own version.
const VERSION: u32 = 2;
/// Private windows of some browsers never answer.
const PATIENCE: u32 = 5_000;

/// How a database gets lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// The browser closed it: its data is gone.
    Closed,
    /// Another tab wants to change or delete it.
    Wanted,
}

/// An open database.
#[derive(Clone)]
pub(super) struct Device {
    database: Database,
}

impl Device {
    pub(super) async fn open(lost: impl Fn(Loss) + 'static) -> Result<Self, StoreFault> {
        let silent = || Err(StoreFault::Refused { why: "no answer".to_owned() });
        let device = timer::within(PATIENCE, open()).await.unwrap_or_else(silent)?;
        let lost = std::rc::Rc::new(lost);
        for (event, loss) in [("close", Loss::Closed), ("versionchange", Loss::Wanted)] {
            let lost = std::rc::Rc::clone(&lost);
            listen(device.database.as_sys(), event, move |_| lost(loss));
        }
        Ok(device)
    }

    pub(super) fn close(self) {
        self.database.close();
    }

    /// A transaction that is confirmed only once it is on the disk.
    pub(super) fn begin(
        &self,
        tried: &'static str,
        names: &[&str],
    ) -> Result<Transaction<'_>, StoreFault> {
        self.database
            .transaction(names)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
            .build()
            .map_err(|error| StoreFault::of(tried, &error))
    }

    pub(super) fn begin_reading(
        &self,
        tried: &'static str,
        names: &[&str],
    ) -> Result<Transaction<'_>, StoreFault> {
        let opened = self.database.transaction(names).build();
        opened.map_err(|error| StoreFault::of(tried, &error))
    }

    /// Writes all or nothing, and nothing at all if another tab became the writer.
    pub(super) async fn write(&self, epoch: u64, ops: &[Op]) -> Result<(), StoreFault> {
        let mut names: Vec<&str> = ops.iter().map(|op| op.drawer().name()).collect();
        names.push(writer::FENCE);
        sort(&mut names);
        names.dedup();
        let transaction = self.begin("write", &names)?;
        let handle = transaction.as_sys().clone();
        let asked = writer::pass(&transaction, epoch).and_then(|()| put_all(&transaction, ops));
        asked.map_err(|error| StoreFault::of("write", &error))?;
        // No await before this: `commit` sends its request when it is first polled.
        match transaction.commit().await {
            Ok(()) => Ok(()),
            Err(error) => {
                let cause = handle.error().map_or(error, Error::from);
                Err(self.why(epoch, &cause).await)
            }
        }
    }

    /// Moves a plan's lines before a position from the journal into its history. One transaction reads and
    /// writes: they are in one of the two at any moment, and a failure leaves them where they were.
    pub(super) async fn move_to_history(
        &self,
        epoch: u64,
        plan: &str,
        until: u64,
    ) -> Result<(), StoreFault> {
        let names = [Drawer::Journal.name(), Drawer::History.name(), writer::FENCE];
        let transaction = self.begin("history", &names)?;
        let asked = move_lines(&transaction, epoch, plan, until).await;
        let told = |error: Error| StoreFault::of("history", &error);
        if asked.map_err(told)? { transaction.commit().await.map_err(told) } else { Ok(()) }
    }

    /// The keys of a drawer with a prefix, in order.
    pub(super) async fn keys(
        &self,
        drawer: Drawer,
        prefix: &str,
    ) -> Result<Vec<String>, StoreFault> {
        let transaction = self.begin_reading("keys", &[drawer.name()])?;
        let found = keys(&transaction, drawer, prefix).await;
        found.map_err(|error| StoreFault::of("keys", &error))
    }

    /// Sets one thing aside, under a key of its own: it passes no fence.
    pub(super) async fn set_aside(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        let transaction = self.begin("set aside", &[Drawer::Aside.name()])?;
        let op = Op::Put(Drawer::Aside, key.to_owned(), value.to_owned());
        let told = |error: Error| StoreFault::of("set aside", &error);
        put_all(&transaction, std::slice::from_ref(&op)).map_err(told)?;
        transaction.commit().await.map_err(told)
    }

    /// Becomes the writer.
    pub(super) async fn take(&self, tab: u64, now: i64) -> Result<Taken, StoreFault> {
        let transaction = self.begin("take", &[Drawer::Meta.name(), writer::FENCE])?;
        let taken = writer::take(&transaction, tab, now).await?;
        transaction.commit().await.map_err(|error| StoreFault::of("take", &error))?;
        Ok(taken)
    }

    /// The current writer.
    pub(super) async fn lease(&self) -> Result<Option<Lease>, StoreFault> {
        let transaction = self.begin_reading("lease", &[Drawer::Meta.name()])?;
        let found = writer::lease(&transaction).await;
        found.map_err(|error| StoreFault::of("lease", &error))
    }

    /// An abort by the fence means that another tab became the writer.
    async fn why(&self, epoch: u64, error: &Error) -> StoreFault {
        match self.lease().await {
            Ok(Some(lease)) if lease.epoch > epoch => StoreFault::Taken { tried: "write" },
            Ok(_) => StoreFault::of("write", error),
            Err(fault) => fault,
        }
    }

    pub(super) async fn read(
        &self,
        drawer: Drawer,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, String)>, StoreFault> {
        let transaction = self.begin_reading("read", &[drawer.name()])?;
        read_all(&transaction, drawer.name(), from, until)
            .await
            .map_err(|error| StoreFault::of("read", &error))
    }
}

async fn open() -> Result<Device, StoreFault> {
    let request =
        Database::open(NAME).with_version(VERSION).with_on_upgrade_needed(|_, database| {
            let have: Vec<String> = database.object_store_names().collect();
            let names = Drawer::ALL.iter().map(|drawer| drawer.name()).chain([writer::FENCE]);
            for name in names.filter(|name| !have.iter().any(|old| old == name)) {
                database.create_object_store(name).build()?;
            }
            Ok(())
        });
    let database = request.await.map_err(|error| StoreFault::open(&error))?;
    Ok(Device { database })
}

fn put_all(transaction: &Transaction<'_>, ops: &[Op]) -> Result<(), Error> {
    for op in ops {
        let store = transaction.object_store(op.drawer().name())?;
        // The requests are not awaited; the commit answers for all of them.
        match op {
            Op::Put(_, key, value) => {
                drop(store.put(value.as_str()).with_key(key.as_str()).primitive()?);
            }
            Op::Delete(_, key) => drop(store.delete::<&str, _>(key.as_str()).primitive()?),
            Op::DeleteBetween(_, from, until) => {
                let range = KeyRange::Bound(from.as_str(), false, until.as_str(), true);
                drop(store.delete::<&str, _>(range).primitive()?);
            }
        }
    }
    Ok(())
}

/// Whether there was anything to move.
async fn move_lines(
    transaction: &Transaction<'_>,
    epoch: u64,
    plan: &str,
    until: u64,
) -> Result<bool, Error> {
    let (from, end) = (key(plan, 0), key(plan, until));
    let lines = read_all(transaction, Drawer::Journal.name(), &from, &end).await?;
    if lines.is_empty() {
        return Ok(false);
    }
    let held = keys(transaction, Drawer::History, &format!("{plan}/")).await?;
    let chunks = history::chunks(&held);
    let open = history::open_chunk(&chunks);
    let text = match open {
        Some(chunk) => {
            let store = transaction.object_store(Drawer::History.name())?;
            store.get::<String, &str, _>(chunk.key.as_str()).primitive()?.await?
        }
        None => None,
    };
    let ops = history::moved(plan, until, &chunks, open.zip(text.as_deref()), &lines);
    writer::pass(transaction, epoch)?;
    put_all(transaction, &ops)?;
    Ok(true)
}

async fn keys(
    transaction: &Transaction<'_>,
    drawer: Drawer,
    prefix: &str,
) -> Result<Vec<String>, Error> {
    let store = transaction.object_store(drawer.name())?;
    let range = KeyRange::Bound(prefix.to_owned(), false, after(prefix), true);
    store.get_all_keys::<String>().with_query::<String, _>(range).primitive()?.await?.collect()
}

async fn read_all(
    transaction: &Transaction<'_>,
    name: &str,
    from: &str,
    until: &str,
) -> Result<Vec<(String, String)>, Error> {
    let store = transaction.object_store(name)?;
    let range = || KeyRange::Bound(from.to_owned(), false, until.to_owned(), true);
    let keys = store.get_all_keys::<String>().with_query::<String, _>(range()).primitive()?;
    let values = store.get_all::<String>().with_query::<String, _>(range()).primitive()?;
    let keys: Vec<String> = keys.await?.collect::<Result<_, _>>()?;
    let values: Vec<String> = values.await?.collect::<Result<_, _>>()?;
    Ok(keys.into_iter().zip(values).collect())
}

//! One writer. The database records who it is, and every write passes a fence there.
//!
//! A frozen tab may thaw and write before it learns that another took over, so locks are not enough. A writer
//! of epoch `n` adds the fence key of epoch `n + 1` in each of its transactions, and removes it again.
//! Whoever takes over leaves that key in place: the addition then fails, and the browser rolls the whole
//! transaction back. Nothing has to be read, so a page being hidden can still write without a pause.

use std::fmt;

use indexed_db_futures::KeyRange;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;

use super::fault::StoreFault;
use crate::browser::ids;
use crate::journal::Drawer;

pub(super) const FENCE: &str = "fence";
pub(super) const WRITER: &str = "writer";
const SCHEMA: &str = "schema";
const DATABASE: &str = "database";

/// The form of what this release writes. A database of a higher one is left alone.
const OWN_SCHEMA: u64 = 1;

/// The current writer: its epoch, its tab, and its last sign of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Counts the writers this database has had.
    pub epoch: u64,
    /// The tab.
    pub tab: u64,
    /// Milliseconds since 1970; 0 if it gave up the lease.
    pub beat: i64,
}

impl fmt::Display for Lease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.epoch, self.tab, self.beat)
    }
}

impl Lease {
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (epoch, tab, beat) = (words.next()?, words.next()?, words.next()?);
        match (epoch.parse(), tab.parse(), beat.parse()) {
            (Ok(epoch), Ok(tab), Ok(beat)) => Some(Self { epoch, tab, beat }),
            _ => None,
        }
    }
}

/// What a tab learns on becoming the writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The writer's epoch.
    pub epoch: u64,
    /// The database's own id. If it differs from the one before, the old database is gone.
    pub database: String,
}

fn fence(epoch: u64) -> String {
    format!("{epoch:020}")
}

/// Adds and removes the next epoch's fence key: fails the transaction of a past writer.
pub(super) fn pass(transaction: &Transaction<'_>, epoch: u64) -> Result<(), Error> {
    let store = transaction.object_store(FENCE)?;
    let key = fence(epoch.saturating_add(1));
    drop(store.add("").with_key(key.as_str()).primitive()?);
    drop(store.delete::<&str, _>(key.as_str()).primitive()?);
    Ok(())
}

/// Becomes the writer, once the transaction is committed.
pub(super) async fn take(
    transaction: &Transaction<'_>,
    tab: u64,
    now: i64,
) -> Result<Taken, StoreFault> {
    let told = |error: Error| StoreFault::of("take", &error);
    let schema = meta(transaction, SCHEMA).await.map_err(told)?;
    let found = schema.map_or(OWN_SCHEMA, |text| text.parse().unwrap_or(u64::MAX));
    if found > OWN_SCHEMA {
        return Err(StoreFault::Newer { tried: "take", found });
    }
    write_writer(transaction, tab, now).await.map_err(told)
}

async fn write_writer(transaction: &Transaction<'_>, tab: u64, now: i64) -> Result<Taken, Error> {
    let last = meta(transaction, WRITER).await?.and_then(|text| Lease::read(&text));
    let epoch = last.map_or(0, |lease| lease.epoch).saturating_add(1);
    let database = meta(transaction, DATABASE).await?.unwrap_or_else(fresh);
    let store = transaction.object_store(Drawer::Meta.name())?;
    let lease = Lease { epoch, tab, beat: now }.to_string();
    let schema = OWN_SCHEMA.to_string();
    let rows = [(WRITER, &lease), (SCHEMA, &schema), (DATABASE, &database)];
    for (key, value) in rows {
        drop(store.put(value.as_str()).with_key(key).primitive()?);
    }
    // No tab sleeps through a thousand starts.
    let old = KeyRange::UpperBound(fence(epoch.saturating_sub(1_000)), false);
    drop(transaction.object_store(FENCE)?.delete::<String, _>(old).primitive()?);
    let key = fence(epoch);
    drop(transaction.object_store(FENCE)?.put("").with_key(key.as_str()).primitive()?);
    Ok(Taken { epoch, database })
}

fn fresh() -> String {
    ids::random().to_string()
}

async fn meta(transaction: &Transaction<'_>, key: &str) -> Result<Option<String>, Error> {
    transaction.object_store(Drawer::Meta.name())?.get::<String, &str, _>(key).primitive()?.await
}

/// The current writer.
pub(super) async fn lease(transaction: &Transaction<'_>) -> Result<Option<Lease>, Error> {
    Ok(meta(transaction, WRITER).await?.and_then(|text| Lease::read(&text)))
}

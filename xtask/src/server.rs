//! A minimal static server: one folder, served from a sub-path, with every request recorded.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::{Outcome, packed};

/// What a running server shares with the code that started it.
struct Shared {
    prefix: String,
    folder: Mutex<PathBuf>,
    requests: Mutex<Vec<String>>,
    stopping: AtomicBool,
}

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a port (0: any) of this machine under a path such as `/so-ke-hoach/`.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            prefix: prefix.to_owned(),
            folder: Mutex::new(folder.to_path_buf()),
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let kept = Arc::clone(&shared);
        let thread = std::thread::spawn(move || accept(&listener, &kept));
        Ok(Self { address, shared, thread: Some(thread) })
    }

    /// The address of the first page.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}", self.address.port(), self.shared.prefix)
    }

    /// The port, to start again on the same one.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves another folder from now on.
    pub fn switch(&self, folder: &Path) {
        folder.clone_into(&mut self.shared.folder.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The paths asked for since the last call, in order.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.shared.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits until the server ends, which it does not by itself.
    ///
    /// # Errors
    /// When its thread panicked.
    pub fn wait(mut self) -> Outcome {
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(_)) => Err("the server stopped".into()),
            Some(Ok(())) | None => Ok(()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // A last connection wakes the thread that is waiting for one.
        let woken = TcpStream::connect(self.address);
        if let (Ok(_), Some(thread)) = (woken, self.thread.take())
            && thread.join().is_err()
        {
            eprintln!("the server's thread panicked");
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            if let Err(problem) = answer(&stream, &shared) {
                // Browsers drop connections they no longer need.
                if std::env::var_os("WORKBOOK_VERBOSE").is_some() {
                    eprintln!("server: {problem}");
                }
            }
        });
    }
}

fn answer(stream: &TcpStream, shared: &Shared) -> Outcome {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.take(64 * 1024));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let (mut line, mut brotli) = (String::new(), false);
    while reader.read_line(&mut line)? > 2 {
        let head = line.to_ascii_lowercase();
        brotli = brotli || (head.starts_with("accept-encoding:") && head.contains("br"));
        line.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default().to_owned();
    if path.is_empty() || shared.stopping.load(Ordering::SeqCst) {
        return Ok(());
    }
    let folder = shared.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let found = locate(&folder, &shared.prefix, &path).and_then(|file| {
        let kind = media_type(&file);
        let small = brotli.then(|| packed::packed(&file)).flatten();
        let encoding = if small.is_some() { "Content-Encoding: br\r\n" } else { "" };
        small.or_else(|| std::fs::read(file).ok()).map(|body| (kind, encoding, body))
    });
    shared.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    let (status, kind, encoding, body) = match found {
        Some((kind, encoding, body)) => ("200 OK", kind, encoding, body),
        None => ("404 Not Found", "text/plain; charset=utf-8", "", b"not found".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)?;
    Ok(stream.flush()?)
}

/// The file that an address names; never one outside the folder.
fn locate(folder: &Path, prefix: &str, path: &str) -> Option<PathBuf> {
    let below = path.strip_prefix(prefix)?;
    if below.split('/').any(|part| part == ".." || part.contains('\\') || part.contains('%')) {
        return None;
    }
    Some(if below.is_empty() || below.ends_with('/') {
        folder.join(below).join("index.html")
    } else {
        folder.join(below)
    })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|kind| kind.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::locate;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = Path::new("dist");
        assert_eq!(locate(folder, "/a/", "/a/"), Some(folder.join("index.html")));
        assert_eq!(locate(folder, "/a/", "/a/x.js"), Some(folder.join("x.js")));
        assert_eq!(locate(folder, "/a/", "/x.js"), None);
        assert_eq!(locate(folder, "/a/", "/a/../Cargo.toml"), None);
        assert_eq!(locate(folder, "/a/", "/a/%2e%2e/Cargo.toml"), None);
    }
}

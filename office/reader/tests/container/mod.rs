//! Containers of the older programs, made for tests.

/// What a container holds.
#[derive(Clone, Debug)]
pub struct Made<'a> {
    /// The stream.
    pub stream: &'a [u8],
    /// What it is called.
    pub name: &'a str,
    /// Whether it lies in small sectors.
    pub in_small: bool,
    /// How many sectors of nothing stand before it.
    pub before: usize,
    /// A storage in the root, with an entry of this name in it.
    pub embedded: Option<&'a str>,
}

impl Default for Made<'_> {
    fn default() -> Self {
        Self { stream: &[], name: "Workbook", in_small: false, before: 0, embedded: None }
    }
}

const END: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
const TABLE: u32 = 0xffff_fffd;

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap()
}

/// A line of the directory: its kind, its neighbours and children, where it begins and how long it is.
fn entry(name: &str, kind: u8, beside: [u32; 3], start: u32, length: usize) -> Vec<u8> {
    let mut made: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let named = u16::try_from(made.len() + 2).unwrap();
    made.resize(64, 0);
    made.extend(named.to_le_bytes());
    made.extend([kind, 1]);
    made.extend(beside.iter().flat_map(|it| it.to_le_bytes()));
    made.resize(116, 0);
    made.extend(start.to_le_bytes());
    made.extend(short(length).to_le_bytes());
    made.resize(128, 0);
    made
}

/// Sectors, gathered with the table that chains them.
struct Sectors {
    bytes: Vec<u8>,
    table: Vec<u32>,
}

impl Sectors {
    /// Adds content as one chain, and says where it begins.
    fn add(&mut self, content: &[u8]) -> u32 {
        let start = self.table.len();
        let count = content.len().div_ceil(512);
        self.bytes.extend(content);
        self.bytes.resize((start + count) * 512, 0);
        self.table.extend((start + 1..start + count).map(short));
        self.table.extend((count > 0).then_some(END));
        if count == 0 { END } else { short(start) }
    }
}

fn sectors(numbers: &[u32]) -> Vec<u8> {
    let mut made: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    while !made.len().is_multiple_of(512) {
        made.extend(FREE.to_le_bytes());
    }
    made
}

/// The container.
pub fn contained(made: &Made<'_>) -> Vec<u8> {
    // The first sector of the table is the first of all; further ones follow what is stored.
    let mut all = Sectors { bytes: vec![0; 512], table: vec![TABLE] };
    all.bytes.resize((made.before + 1) * 512, 0);
    all.table.resize(made.before + 1, FREE);
    let mut content = made.stream.to_vec();
    let length = if made.in_small { content.len() } else { content.len().max(4096) };
    content.resize(length, 0);
    let (small, pool) = (content.len().div_ceil(64), all.add(&content));
    let chain: Vec<u32> = (1..small).map(short).chain([END]).collect();
    let small_table = if made.in_small { all.add(&sectors(&chain)) } else { END };
    let inside = if made.embedded.is_some() { 2 } else { FREE };
    let (root, start) = if made.in_small { (pool, 0) } else { (END, pool) };
    let mut directory = entry("Root Entry", 5, [FREE, FREE, 1], root, small * 64);
    directory.extend(entry(made.name, 2, [FREE, inside, FREE], start, length));
    if let Some(name) = made.embedded {
        directory.extend(entry("MBD0001", 1, [FREE, FREE, 3], 0, 0));
        directory.extend(entry(name, 2, [FREE, FREE, FREE], 0, 0));
    }
    let directory = all.add(&directory);
    header(all, directory, small_table)
}

/// The same in small sectors, for tests that make very many.
pub fn bare(stream: &[u8]) -> Vec<u8> {
    contained(&Made { stream, in_small: true, ..Made::default() })
}

/// Writes the table, the list of its sectors and the header.
fn header(mut all: Sectors, directory: u32, small_table: u32) -> Vec<u8> {
    let mut own = vec![0];
    while own.len() * 128 < all.table.len() + 300 {
        own.push(short(all.table.len()));
        all.table.push(TABLE);
    }
    let further: Vec<u32> = own.iter().skip(109).copied().collect();
    assert!(further.len() < 128, "the list goes on in one sector alone");
    let list = if further.is_empty() { END } else { short(all.table.len()) };
    let table = sectors(&all.table);
    all.bytes.resize(all.table.len() * 512, 0);
    for (place, content) in own.iter().zip(table.chunks(512)) {
        let at = usize::try_from(*place).unwrap() * 512;
        all.bytes[at..at + 512].copy_from_slice(content);
    }
    for place in own.iter().skip(table.len() / 512) {
        let at = usize::try_from(*place).unwrap() * 512;
        all.bytes[at..at + 512].fill(0xff);
    }
    if !further.is_empty() {
        let mut more = sectors(&further);
        more[508..].copy_from_slice(&END.to_le_bytes());
        all.bytes.extend(more);
    }
    let mut made = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    made.resize(24, 0);
    made.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    made.resize(44, 0);
    made.extend(short(own.len()).to_le_bytes());
    made.extend(directory.to_le_bytes());
    made.extend([0, 0, 0, 0, 0, 16, 0, 0]);
    made.extend(small_table.to_le_bytes());
    made.extend(short(usize::from(small_table != END)).to_le_bytes());
    made.extend(list.to_le_bytes());
    made.extend(short(usize::from(list != END)).to_le_bytes());
    own.resize(109, FREE);
    made.extend(own.iter().take(109).flat_map(|it| it.to_le_bytes()));
    [made, all.bytes].concat()
}

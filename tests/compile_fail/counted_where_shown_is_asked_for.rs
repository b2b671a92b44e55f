//! A count as counted is not printed.

use fallbild::document::printed;
use fallbild::report::Counted;
use fallbild::terms::Lang;

fn as_counted(counted: Counted) -> String {
    printed(counted, Lang::Sv)
}

fn main() {}

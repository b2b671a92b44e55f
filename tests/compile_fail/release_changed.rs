//! A release is not changed afterwards.

use fallbild::release::{Policy, Release};

fn another_policy(mut release: Release) {
    release.policy = Policy::Internal;
}

fn main() {}

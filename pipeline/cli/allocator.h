// SPDX-License-Identifier: MIT
#pragma once

namespace factweave {

// Lets the allocator ask the system for pages of 2 MB where it has them: the start touches some 80 MB, and each small page
// is a visit to the kernel. For the same reason it keeps what one batch of documents frees for the next one.
// MIMALLOC_LARGE_OS_PAGES=0 and MIMALLOC_ALLOW_DECOMMIT=1 in the environment (MIMALLOC_PURGE_DELAY=10 from version 2.1 on) undo
// that. Call it before anything else.
void tune_allocator();

}  // namespace factweave

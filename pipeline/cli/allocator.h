// SPDX-License-Identifier: MIT
#pragma once

namespace factweave {

// Lets the allocator ask the system for pages of 2 MB where it has them: the start touches some 80 MB, and each small page
// is a visit to the kernel. MIMALLOC_LARGE_OS_PAGES=0 in the environment forbids it. Call it before anything else.
void use_large_pages();

}  // namespace factweave

// SPDX-License-Identifier: MIT
#include "pipeline/cli/allocator.h"

#ifdef FACTWEAVE_MIMALLOC
#include <mimalloc.h>
#endif

namespace factweave {

void tune_allocator() {
#ifdef FACTWEAVE_MIMALLOC
  mi_option_set_enabled_default(mi_option_large_os_pages, true);
#if MI_MALLOC_VERSION >= 210
  mi_option_set_default(mi_option_purge_delay, -1);
#else
  mi_option_set_enabled_default(mi_option_allow_decommit, false);
#endif
#endif
}

}  // namespace factweave

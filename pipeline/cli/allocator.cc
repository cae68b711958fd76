// SPDX-License-Identifier: MIT
#include "pipeline/cli/allocator.h"

#ifdef FACTWEAVE_MIMALLOC
#include <mimalloc.h>
#endif

namespace factweave {

void use_large_pages() {
#ifdef FACTWEAVE_MIMALLOC
  mi_option_set_enabled_default(mi_option_large_os_pages, true);
#endif
}

}  // namespace factweave

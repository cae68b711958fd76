// SPDX-License-Identifier: MIT
#include "tests/support/source_dir.h"

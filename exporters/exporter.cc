// SPDX-License-Identifier: MIT
#include "pipeline/span.h"

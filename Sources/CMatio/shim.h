// matio as Swift sees it: MATLAB files of versions 4, 5 and 7.3.
#ifndef CMATIO_SHIM_H
#define CMATIO_SHIM_H

#include <matio.h>

#endif

// OpenSSL's libcrypto as Swift sees it: only what a SHA-256 digest needs.
#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H

#include <openssl/evp.h>

#endif

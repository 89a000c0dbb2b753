// libarchive, for the zip container of spreadsheets.
#include <archive.h>
#include <archive_entry.h>

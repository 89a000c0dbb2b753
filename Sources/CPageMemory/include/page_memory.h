#ifndef LABORLEDGER_PAGE_MEMORY_H
#define LABORLEDGER_PAGE_MEMORY_H

// Memory for libxml2's document trees: while a page is read, what libxml2 asks for on that thread comes from one stretch of memory, which is given up as a whole at the
// end. A tree is tens of thousands of small pieces that live and die together; taking and freeing each by itself is a third of the cost of parsing.

/// Has libxml2 ask here for memory; before the first parse, once.
void laborledger_page_memory_install(void);

/// Begins a page on this thread; 0 when one has begun already, whose memory is then left alone.
int laborledger_page_memory_begin(void);

/// Ends the page that began on this thread: everything that libxml2 took meanwhile is gone.
void laborledger_page_memory_end(void);

#endif

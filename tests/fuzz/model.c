/* libFuzzer: any bytes as a model file. Run: build/fuzz/fuzz_model -max_total_time=600 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "document.h"
#include "mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	void *mem = mem_scratch(NULL);
	char *text = mem_array(mem, char, size + 1);
	YamlFile file = {.path = text_copy(mem, "model.yaml"), .text = text, .length = size};
	Faults faults = {.mem = mem, .files = &file, .files_count = 1};

	memcpy(text, bytes, size);
	document_load(mem, &schema_kind, &faults, 0);
	talloc_free(mem);
	return 0;
}

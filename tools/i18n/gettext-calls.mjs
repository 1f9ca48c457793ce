/**
 * WordPress's translating functions: at which argument the text, its plural, its context and the text domain stand. Without a
 * prototype, or `toString()` would be one of them.
 */

const plain = { text: 0, domain: 1 };
const withContext = { text: 0, context: 1, domain: 2 };
const number = { text: 0, plural: 1, domain: 3 };
const numberWithContext = { text: 0, plural: 1, context: 3, domain: 4 };

export const TS_CALLS = {
	__proto__: null,
	__: plain,
	_x: withContext,
	_n: number,
	_nx: numberWithContext,
};

export const PHP_CALLS = {
	__proto__: null,
	...TS_CALLS,
	_e: plain,
	_ex: withContext,
	_n_noop: { text: 0, plural: 1, domain: 2 },
	_nx_noop: { text: 0, plural: 1, context: 2, domain: 3 },
	esc_html__: plain,
	esc_html_e: plain,
	esc_html_x: withContext,
	esc_attr__: plain,
	esc_attr_e: plain,
	esc_attr_x: withContext,
};

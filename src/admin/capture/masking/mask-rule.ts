/**
 * One masking rule: which elements, and what about them is private.
 *
 * - `name`: a person, company or place. All text is masked, and the same words are masked wherever else they stand on the page;
 *   a leading number (`#1024`) stays, because an agent needs it.
 * - `text`: all text is masked.
 * - `label`: words beside private ones ("Phone:"); searched for private data like any other text, not masked whole.
 * - `image`: the picture is replaced by a neutral one.
 * - `show`: stays readable although another built-in rule or default would mask it (never passwords or payment fields).
 */
export type MaskRule = {
	/** A CSS selector, as for `querySelectorAll`; an invalid one is ignored. */
	readonly selector: string;
	readonly what: 'name' | 'text' | 'label' | 'image' | 'show';
};

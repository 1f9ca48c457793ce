import type { MaskRule } from '../mask-rule.ts';

/** Elements that are no form controls but show what somebody entered: editable text, and the faces of scripted selects. */
export const CONTROL_RULES: readonly MaskRule[] = [
	{
		selector:
			'[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i], [role="textbox"], [role="spinbutton"], [role="searchbox"]',
		what: 'text',
	},
	{
		selector:
			'.select2-selection__rendered, .select2-selection__choice, .select2-results__option[id]',
		what: 'text',
	},
	{
		selector:
			'.components-form-token-field__token-text, .components-custom-select-control__button, button[role="combobox"]',
		what: 'text',
	},
	{
		selector:
			'.tagchecklist li, .chosen-single > span, .chosen-choices .search-choice, .ts-control .item, .selectize-input .item',
		what: 'text',
	},
	{
		selector:
			'.CodeMirror-code, .cm-content, .ace_text-layer, .monaco-editor .view-lines',
		what: 'text',
	},
	{ selector: 'output', what: 'text' },
];

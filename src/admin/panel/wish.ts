import type { PickedField } from '../../contract/capture.ts';

/** What somebody wants when they open the panel by a "?" mark or an address; a new object is a new wish. */
export type Wish = {
	/** Read this article. */
	article?: string | undefined;
	/** Ask about this field. */
	field?: PickedField | undefined;
};

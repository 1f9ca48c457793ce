/** A tip as PHP prints it; the contract's schema stays out, because zod is larger than all of this. */
export type PrintedTip = {
	id: string;
	field: string;
	locale: string;
	text: string;
	article: string | null;
};

export type TipWords = Record<
	| 'mark'
	| 'more'
	| 'ask'
	| 'helpful'
	| 'yes'
	| 'no'
	| 'thanks'
	| 'failed'
	| 'hide'
	| 'close',
	string
>;

export type PrintedTips = { tips: PrintedTip[]; words: TipWords };

/** What PHP printed; null when it is broken, then there are no marks. */
export function readPrintedTips( printed: HTMLElement ): PrintedTips | null {
	try {
		const read = JSON.parse( printed.textContent ?? '' ) as PrintedTips;
		return Array.isArray( read.tips ) && read.words ? read : null;
	} catch {
		return null;
	}
}

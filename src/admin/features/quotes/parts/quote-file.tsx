import type { QuoteAttachment } from '../../../../contract/quote.ts';
import { SaveFile } from '../../../files/save-file.tsx';
import { QuotePicture } from './quote-picture.tsx';

/** A file of the quote or of a finding: a picture is looked at here, anything else is saved. */
export function QuoteFile( { file }: { file: QuoteAttachment } ) {
	return file.type.startsWith( 'image/' ) ? (
		<QuotePicture file={ file } />
	) : (
		<SaveFile file={ file } />
	);
}

import type { Attachment } from '../../contract/attachment.ts';
import type { Capture } from '../../contract/capture.ts';
import { attachmentUrl } from '../api/attachment-url.ts';

const percent = ( fraction: number ) => `${ fraction * 100 }%`;

interface Props {
	picture: Attachment;
	field: Capture[ 'field' ];
	alt: string;
}

/** A picture and, over it, the box of the picked field; both scale together. */
export function BoxedPicture( { picture, field, alt }: Props ) {
	const rect = field?.rect;
	return (
		<span className="deskside-picture">
			<img
				src={ attachmentUrl( picture.id ) }
				alt={ alt }
				{ ...( picture.width && picture.height
					? { width: picture.width, height: picture.height }
					: {} ) }
			/>
			{ rect && (
				<span
					className="deskside-picture__box"
					data-testid="field-box"
					style={ {
						// Fractions of the picture, which lies left to right in every language.
						left: percent( rect.x ),
						top: percent( rect.y ),
						width: percent( rect.width ),
						height: percent( rect.height ),
					} }
				/>
			) }
		</span>
	);
}

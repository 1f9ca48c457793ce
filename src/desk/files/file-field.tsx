import { Button, FormFileUpload } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { formatSize } from '../format/format-size.ts';
import { ACCEPTED, type AnswerFile } from './take-file.ts';
import { MOST_FILES, type Refusal } from './use-files.ts';

interface Props {
	files: readonly AnswerFile[];
	sent: Readonly< Record< string, number > >;
	refusal: Refusal | null;
	/** The answer is out and its files follow. */
	following: boolean;
	onAdd: ( files: readonly File[] ) => void;
	onDrop: ( id: string ) => void;
}

/** Files that go with an answer: by choosing them; the form hands on what is pasted or dropped. */
export function FileField( props: Props ) {
	const { files, sent, refusal, following, onAdd, onDrop } = props;
	return (
		<div className="deskside-files">
			{ files.length > 0 && (
				<ul aria-label={ __( 'Files that go along', 'deskside' ) }>
					{ files.map( ( { announced: { id, name, bytes } } ) => (
						<li key={ id }>
							<bdi>{ name }</bdi>
							<small>{ formatSize( bytes ) }</small>
							{ following ? (
								<progress
									aria-label={ name }
									value={ sent[ id ] ?? 0 }
									max={ bytes }
								/>
							) : (
								<Button
									variant="link"
									isDestructive
									onClick={ () => onDrop( id ) }
									aria-label={ sprintf(
										/* translators: %s: a file's name. */
										__( 'Leave out %s', 'deskside' ),
										name
									) }
								>
									{ __( 'Leave out', 'deskside' ) }
								</Button>
							) }
						</li>
					) ) }
				</ul>
			) }
			<FormFileUpload
				accept={ ACCEPTED }
				multiple
				render={ ( { openFileDialog } ) => (
					<Button
						variant="secondary"
						aria-disabled={ following }
						onClick={ following ? undefined : openFileDialog }
					>
						{ __( 'Add files', 'deskside' ) }
					</Button>
				) }
				onChange={ ( { currentTarget } ) => {
					onAdd( [ ...( currentTarget.files ?? [] ) ] );
					currentTarget.value = '';
				} }
			/>
			<p className="deskside-small" role="status">
				{ refusal
					? whyNot( refusal )
					: files.length > 0 &&
					  __(
							'Files stay here until the answer is sent; they are not kept when the page is loaded again.',
							'deskside'
					  ) }
			</p>
		</div>
	);
}

function whyNot( { name, why }: Refusal ): string {
	switch ( why ) {
		case 'unknown_type':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s cannot go along. Use a picture (PNG, JPEG, WebP), a PDF, a text, a Word, Excel or OpenDocument file, or an MP4, MOV or WebM video.',
					'deskside'
				),
				name
			);
		case 'too_large':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s is too large: pictures up to 8 MB, everything else up to 100 MB.',
					'deskside'
				),
				name
			);
		case 'unreadable':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s could not be read here. Over plain http browsers offer no checksum: open the desk by https.',
					'deskside'
				),
				name
			);
		case 'too_many':
			return sprintf(
				/* translators: %d: a number of files. */
				__( 'You can add up to %d files.', 'deskside' ),
				MOST_FILES
			);
	}
}
